// Package model is what the product is about: its types, the rules that need no
// database to decide, permissions, errors and ids.
//
// It does no I/O and knows no door. Types that are rows carry bun's struct tags; the
// inputs, payloads, connections and enums in generated.go come from the schema.
package model

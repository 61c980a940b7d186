package model

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// MaxLogo is how many bytes an image has at most that is a logo.
const MaxLogo = 65_536

// logoBegins is how images of each type begin.
var logoBegins = map[string]string{"image/png": "\x89PNG\r\n\x1a\n", "image/jpeg": "\xff\xd8\xff", "image/gif": "GIF8", "image/webp": "RIFF"}

// CheckLogo refuses what is no data: URL of a small image. What says that it is one type and
// begins as none of it is refused: pages show it as it is.
func CheckLogo(url *string) error {
	if url == nil {
		return nil
	}
	head, body, _ := strings.Cut(*url, ",")
	kind, isData := strings.CutPrefix(head, "data:")
	kind, isBase64 := strings.CutSuffix(kind, ";base64")
	begins := logoBegins[kind]
	if !isData || !isBase64 || begins == "" {
		return InvalidField("url", "A logo is a data: URL of a PNG, JPEG, GIF or WebP image, in base64.")
	}
	if base64.StdEncoding.DecodedLen(len(body)) > MaxLogo+2 {
		return InvalidField("url", "A logo has at most %d bytes.", MaxLogo)
	}
	image, err := base64.StdEncoding.Strict().DecodeString(body)
	switch {
	case err != nil || !bytes.HasPrefix(image, []byte(begins)):
		return InvalidField("url", "That is no image of the type that it says.")
	case len(image) > MaxLogo:
		return InvalidField("url", "A logo has at most %d bytes, not %d.", MaxLogo, len(image))
	}
	return nil
}

// LogoURL is an image as the data: URL that is kept of it: of the type that it begins as.
func LogoURL(image []byte) string {
	for kind, begins := range logoBegins {
		if bytes.HasPrefix(image, []byte(begins)) {
			return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(image)
		}
	}
	return "data:,"
}

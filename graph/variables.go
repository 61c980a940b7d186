package graph

import (
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/model"
)

// checkVariables makes up for what the coercion of variables leaves out, though literals are
// checked for it: exactly one key in a @oneOf input, and enum values in their exact spelling.
func checkVariables(schema *ast.Schema, op *ast.OperationDefinition, values map[string]any) error {
	for _, v := range op.VariableDefinitions {
		if err := checkValue(schema, v.Type, v.Variable, values[v.Variable]); err != nil {
			return err
		}
	}
	return nil
}

// checkValue checks a value that is already known to fit its type otherwise.
func checkValue(schema *ast.Schema, t *ast.Type, field string, value any) error {
	if list := reflect.ValueOf(value); t.Elem != nil && list.Kind() == reflect.Slice {
		for _, element := range list.Seq2() { // of any type: the coercion makes a []string of one string
			if err := checkValue(schema, t.Elem, field, element.Interface()); err != nil {
				return err
			}
		}
		return nil
	}
	def := schema.Types[t.Name()]
	switch value := value.(type) {
	case map[string]any:
		return checkInput(schema, def, field, value)
	case string:
		if def.Kind == ast.Enum && def.EnumValues.ForName(value) == nil {
			return model.InvalidField(field, "%s is no value of %s.", field, def.Name)
		}
	}
	return nil
}

func checkInput(schema *ast.Schema, def *ast.Definition, field string, value map[string]any) error {
	if def.Kind != ast.InputObject {
		return nil
	}
	given := 0
	for _, f := range def.Fields {
		below, ok := value[f.Name]
		if !ok {
			continue
		}
		if below != nil {
			given++
		}
		if err := checkValue(schema, f.Type, f.Name, below); err != nil {
			return err
		}
	}
	if def.Directives.ForName("oneOf") != nil && (given != 1 || len(value) != 1) {
		return model.InvalidField(field, "%s takes exactly one key of %s, and it must not be null.", field, def.Name)
	}
	return nil
}

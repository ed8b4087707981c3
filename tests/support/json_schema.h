/* SPDX-License-Identifier: Apache-2.0
 *
 * Validates JSON against a JSON schema: the keywords of drafts 4 to 7 that the schema of SARIF uses. A keyword that is
 * not known here fails the test, so that nothing in a schema is passed over. */
#ifndef TESTS_SUPPORT_JSON_SCHEMA_H
#define TESTS_SUPPORT_JSON_SCHEMA_H

#include <regex.h>

#include "tests/support/json.h"

typedef struct schema {
    const json_t *root;
    char why[700]; /* the first thing that is wrong */
} schema;

static bool schema_accepts(schema *s, const json_t *rule, const json_t *value, const char *at);

static inline bool schema_refuse(schema *s, const char *at, const char *why) {
    if (s->why[0] == '\0') snprintf(s->why, sizeof s->why, "%.500s: %.100s", at, why);
    return false;
}

static inline const json_t *schema_resolve(const schema *s, const char *ref) {
    if (strncmp(ref, "#/", 2) != 0) fail_msg("the schema refers to `%s`", ref);
    return json_at(s->root, ref + 2);
}

static inline bool schema_is_type(const char *type, const json_t *value) {
    if (strcmp(type, "object") == 0) return json_is_object(value);
    if (strcmp(type, "array") == 0) return json_is_array(value);
    if (strcmp(type, "string") == 0) return json_is_string(value);
    if (strcmp(type, "integer") == 0) return json_is_integer(value);
    if (strcmp(type, "number") == 0) return json_is_number(value);
    if (strcmp(type, "boolean") == 0) return json_is_boolean(value);
    fail_msg("the schema asks for type `%s`", type);
    return false;
}

static inline bool schema_matches(const char *pattern, const json_t *value) {
    regex_t compiled;
    if (!json_is_string(value)) return true;
    assert_int_equal(regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB), 0);
    bool matches = regexec(&compiled, json_string_value(value), 0, NULL, 0) == 0;
    regfree(&compiled);
    return matches;
}

/* RFC 3986: the characters that may stand in a reference; an absolute one begins with a scheme. */
static inline bool schema_is_uri(const json_t *value, bool absolute) {
    if (!json_is_string(value)) return true;
    const char *uri = json_string_value(value);
    for (const char *c = uri; *c; c++) {
        bool hex = *c != '%' || (strspn(c + 1, "0123456789ABCDEFabcdef") >= 2);
        if (!hex || (!strchr("-._~:/?#[]@!$&'()*+,;=%", *c) && !(*c >= 'a' && *c <= 'z') && !(*c >= 'A' && *c <= 'Z') &&
                     !(*c >= '0' && *c <= '9')))
            return false;
    }
    size_t scheme = strspn(uri, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    return uri[scheme] == ':' ? scheme > 0 : !absolute;
}

static inline bool schema_format(const char *format, const json_t *value) {
    if (strcmp(format, "uri") == 0) return schema_is_uri(value, true);
    if (strcmp(format, "uri-reference") == 0) return schema_is_uri(value, false);
    fail_msg("a value of format `%s`, which is not checked here", format);
    return false;
}

static inline bool schema_among(const json_t *values, const json_t *value) {
    size_t i;
    json_t *one;
    json_array_foreach(values, i, one) if (json_equal(one, value)) return true;
    return false;
}

static inline size_t schema_count(schema *s, const json_t *rules, const json_t *value, const char *at) {
    size_t i, n = 0;
    json_t *one;
    schema quiet = *s;
    json_array_foreach(rules, i, one) n += schema_accepts(&quiet, one, value, at);
    return n;
}

static inline bool schema_members(schema *s, const json_t *rule, const json_t *value, const char *at) {
    const json_t *known = json_object_get(rule, "properties"), *others = json_object_get(rule, "additionalProperties");
    const char *key;
    json_t *member;
    char path[512];
    json_object_foreach((json_t *)value, key, member) {
        const json_t *of = json_object_get(known, key);
        snprintf(path, sizeof path, "%.400s/%.64s", at, key);
        if (!of && json_is_false(others)) return schema_refuse(s, path, "no such member");
        if (!of && json_is_object(others)) of = others;
        if (of && !schema_accepts(s, of, member, path)) return false;
    }
    size_t i;
    json_t *name;
    json_array_foreach(
        json_object_get(rule, "required"), i,
        name) if (!json_object_get(value, json_string_value(name))) return schema_refuse(s, at,
                                                                                         json_string_value(name));
    return true;
}

static inline bool schema_elements(schema *s, const json_t *rule, const json_t *value, const char *at) {
    const json_t *items = json_object_get(rule, "items"), *least = json_object_get(rule, "minItems");
    size_t i, k;
    json_t *one, *other;
    char path[512];
    if (least && json_array_size(value) < (size_t)json_integer_value(least))
        return schema_refuse(s, at, "too few elements");
    json_array_foreach(value, i, one) {
        snprintf(path, sizeof path, "%.480s/%zu", at, i);
        if (items && !schema_accepts(s, items, one, path)) return false;
        if (!json_is_true(json_object_get(rule, "uniqueItems"))) continue;
        json_array_foreach(value, k, other) if (k < i && json_equal(one, other)) return schema_refuse(s, path,
                                                                                                      "not unique");
    }
    return true;
}

static inline bool schema_keyword(schema *s, const char *word, const json_t *is, const json_t *value, const char *at) {
    static const char *const elsewhere[] = {
        "$schema",     "$id",      "title", "description",          "default",  "properties",
        "definitions", "required", "items", "additionalProperties", "minItems", "uniqueItems"};
    for (size_t i = 0; i < COUNT(elsewhere); i++)
        if (strcmp(word, elsewhere[i]) == 0) return true;
    if (strcmp(word, "$ref") == 0) return schema_accepts(s, schema_resolve(s, json_string_value(is)), value, at);
    if (strcmp(word, "type") == 0) return schema_is_type(json_string_value(is), value);
    if (strcmp(word, "enum") == 0) return schema_among(is, value);
    if (strcmp(word, "pattern") == 0) return schema_matches(json_string_value(is), value);
    if (strcmp(word, "format") == 0) return schema_format(json_string_value(is), value);
    if (strcmp(word, "minimum") == 0) return json_number_value(value) >= json_number_value(is);
    if (strcmp(word, "maximum") == 0) return json_number_value(value) <= json_number_value(is);
    if (strcmp(word, "anyOf") == 0) return schema_count(s, is, value, at) > 0;
    if (strcmp(word, "oneOf") == 0) return schema_count(s, is, value, at) == 1;
    fail_msg("the schema has a keyword `%s`, which is not checked here", word);
    return false;
}

static bool schema_accepts(schema *s, const json_t *rule, const json_t *value, const char *at) {
    const char *word;
    json_t *is;
    json_object_foreach((json_t *)rule, word, is) {
        if (!schema_keyword(s, word, is, value, at)) return schema_refuse(s, at, word);
    }
    if (json_is_object(value)) return schema_members(s, rule, value, at);
    return !json_is_array(value) || schema_elements(s, rule, value, at);
}

static inline void assert_valid(const json_t *root, const json_t *value) {
    schema s = {.root = root, .why = ""};
    if (!schema_accepts(&s, root, value, "")) fail_msg("not valid: %s", s.why);
}

#endif

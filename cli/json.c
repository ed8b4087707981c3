/* SPDX-License-Identifier: Apache-2.0
 *
 * What the JSON of every verb shares: the version of the contracts, and members of an object in one call. */
#include <stdlib.h>

#include "cli.h"

#define FORMAT_VERSION "1.0" /* docs/json.md */

void json_open(crd_json *json, output *o) {
    crd_json_begin(json, output_write, o);
    crd_json_object(json);
    member_text(json, "format_version", text_of(FORMAT_VERSION));
}

/* A failed write is in the output: handing it out tells. */
void json_close(crd_json *json) {
    crd_json_object_end(json);
    crd_json_end(json);
}

void member_text(crd_json *json, const char *key, crd_str value) {
    crd_json_key(json, key);
    crd_json_text(json, value);
}

void member_count(crd_json *json, const char *key, uint64_t value) {
    crd_json_key(json, key);
    crd_json_uint(json, value);
}

void member_bool(crd_json *json, const char *key, bool value) {
    crd_json_key(json, key);
    crd_json_bool(json, value);
}

void member_money(crd_json *json, const char *key, crd_money value) {
    crd_json_key(json, key);
    crd_json_money(json, value);
}

void member_date(crd_json *json, const char *key, crd_date value) {
    crd_json_key(json, key);
    crd_json_date(json, value);
}

void member_month(crd_json *json, const char *key, crd_month value) {
    crd_json_key(json, key);
    crd_json_month(json, value);
}

void member_call(crd_json *json, const char *key, crd_call value) {
    char *text = must_format("%.*s.%.*s", TEXT_ARG(value.hook), TEXT_ARG(value.function));
    member_text(json, key, value.hook.ptr ? text_of(text) : value.hook);
    free(text);
}

void member_object(crd_json *json, const char *key) {
    crd_json_key(json, key);
    crd_json_object(json);
}

void member_array(crd_json *json, const char *key) {
    crd_json_key(json, key);
    crd_json_array(json);
}

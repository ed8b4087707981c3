/* SPDX-License-Identifier: Apache-2.0
 *
 * SARIF: valid by the published schema, whatever stands in a policy, and each part of a finding where it belongs. */
#include "tests/support/data.h"
#include "tests/support/json_schema.h"
#include "tests/support/rendered.h"

static sink out;

static json_t *published_schema(void) {
    crd_str file = data_file("oasis__sarif-2.1.0/sarif-schema-2.1.0.json");
    json_t *all = json_read(file.ptr, file.len);
    free((char *)file.ptr);
    return all;
}

static json_t *sarif_of(const crd_diagnostics *d) {
    crd_str log = rendered(d, CRD_RENDER_SARIF, &out);
    return json_read(log.ptr, log.len);
}

static void whatever_stands_in_a_policy_is_valid(void **state) {
    (void)state;
    json_t *published = published_schema();
    uint64_t random = 7;
    for (int i = 0; i < 300; i++) {
        crd_diagnostics *d = hostile_list(&random);
        json_t *all = sarif_of(d);
        assert_valid(published, all);
        json_decref(all);
        crd_diagnostics_free(d);
    }
    json_decref(published);
}

static void the_schema_refuses_what_is_wrong(void **state) {
    (void)state;
    json_t *published = published_schema();
    crd_diagnostics *d = findings_new();
    json_t *all = sarif_of(d);
    schema s = {.root = published, .why = ""};
    json_object_set_new((json_t *)json_at(all, "runs/0/tool/driver"), "helpUri", json_string("docs/findings.md"));
    assert_false(schema_accepts(&s, published, all, ""));
    assert_string_equal(s.why, "/runs/0/tool/driver/helpUri: no such member");
    json_decref(all);
    crd_diagnostics_free(d);
    json_decref(published);
}

/* Braces are doubled in messages; see 3.11.5 of the standard. */
static bool same_message(crd_str sarif, crd_str message) {
    size_t k = 0;
    for (size_t i = 0; i < message.len; i++) {
        if (k >= sarif.len || sarif.ptr[k++] != message.ptr[i]) return false;
        if ((message.ptr[i] == '{' || message.ptr[i] == '}') && (k >= sarif.len || sarif.ptr[k++] != message.ptr[i]))
            return false;
    }
    return k == sarif.len || sarif.ptr[k] == '\n';
}

static void a_message_survives(void **state) {
    (void)state;
    uint64_t random = 11;
    char bytes[300];
    for (int i = 0; i < 2000; i++) {
        crd_diagnostics *d = findings_new();
        crd_str message = hostile_text(&random, bytes, sizeof bytes);
        for (size_t k = 0; k < message.len; k++)
            if ((uint8_t)bytes[k] >= 0x80) bytes[k] = '?'; /* what is not UTF-8 cannot survive: see escapes.c */
        diag_add_file(d, DIAG_USAGE, STR("f"), 1, 1, "%.*s", STR_ARG(message));
        json_t *all = sarif_of(d);
        assert_true(same_message(json_str(json_at(all, "runs/0/results/0/message/text")), message));
        json_decref(all);
        crd_diagnostics_free(d);
    }
}

static void assert_uri(const char *path, const char *uri, const char *base) {
    crd_diagnostics *d = findings_new();
    diag_add_file(d, DIAG_USAGE, str_of(path), 1, 0, "wrong");
    json_t *all = sarif_of(d);
    const json_t *location = json_at(all, "runs/0/results/0/locations/0/physicalLocation/artifactLocation");
    assert_string_equal(json_string_value(json_object_get(location, "uri")), uri);
    if (base)
        assert_string_equal(json_string_value(json_object_get(location, "uriBaseId")), base);
    else
        assert_null(json_object_get(location, "uriBaseId"));
    json_decref(all);
    crd_diagnostics_free(d);
}

static void paths_become_uris(void **state) {
    (void)state;
    assert_uri("policies/prod.crd", "policies/prod.crd", "%SRCROOT%");
    assert_uri("./a b/c:d#e%.crd", "a%20b/c%3Ad%23e%25.crd", "%SRCROOT%");
    assert_uri("../b\xc3\xa4.crd", "../b%C3%A4.crd", "%SRCROOT%");
    assert_uri("/srv/p.crd", "file:///srv/p.crd", NULL);
}

static void columns_count_characters(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    uint32_t file = findings_source(d, "p.crd", STR("\"\xf0\x9f\x92\xb6\xc3\xa4\" x"));
    diag_add(d, DIAG_UNKNOWN_NAME, (span){file, 9, 10}, "wrong");
    json_t *all = sarif_of(d);
    const json_t *region = json_at(all, "runs/0/results/0/locations/0/physicalLocation/region");
    assert_string_equal(json_string_value(json_at(all, "runs/0/columnKind")), "unicodeCodePoints");
    assert_int_equal(json_integer_value(json_at(region, "startColumn")), 6);
    assert_int_equal(json_integer_value(json_at(region, "endColumn")), 7);
    json_decref(all);
    crd_diagnostics_free(d);
}

static void what_a_comment_hides_is_suppressed(void **state) {
    (void)state;
    crd_diagnostics *d = findings_new();
    diag *hidden = diag_add_file(d, DIAG_USAGE, STR("a"), 1, 1, "hidden");
    hidden->suppressed = true;
    hidden->reason = STR("known to the auditors");
    diag_add_file(d, DIAG_USAGE, STR("a"), 2, 1, "allowed")->suppressed = true;
    diag_add_file(d, DIAG_USAGE, STR("a"), 3, 1, "shown");
    json_t *all = sarif_of(d);
    assert_int_equal(json_array_size(json_at(all, "runs/0/results")), 2);
    const json_t *suppression = json_at(all, "runs/0/results/0/suppressions/0");
    assert_string_equal(json_string_value(json_at(suppression, "kind")), "inSource");
    assert_string_equal(json_string_value(json_at(suppression, "justification")), "known to the auditors");
    assert_int_equal(json_array_size(json_at(all, "runs/0/results/1/suppressions")), 0);
    json_decref(all);
    crd_diagnostics_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_stands_in_a_policy_is_valid),
        cmocka_unit_test(the_schema_refuses_what_is_wrong),
        cmocka_unit_test(a_message_survives),
        cmocka_unit_test(paths_become_uris),
        cmocka_unit_test(columns_count_characters),
        cmocka_unit_test(what_a_comment_hides_is_suppressed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0
 *
 * The base survives an allocator that fails at its n-th call, once or from then on, for every n until nothing fails:
 * mem.failed tells, what was there stays there, and every byte comes back. */
#include "base/diag.h"
#include "base/intern.h"
#include "crd_tools.h"
#include "tests/support/starve.h"
#include "tests/support/write.h"

static bool use_arena_and_vector(const crd_config *config, const void *of) {
    (void)of;
    mem m;
    mem_init(&m, config);
    arena a;
    arena_init(&a, &m);
    VEC(crd_str) v = {0};
    for (int i = 0; i < 200; i++) {
        crd_str *slot = vec_push(&m, &v);
        if (slot) *slot = arena_str(&a, STR("some text"));
        arena_alloc(&a, (size_t)i * 1000);
    }
    for (size_t i = 0; i < v.n; i++) assert_true(v.at[i].ptr == NULL || str_eq(v.at[i], STR("some text")));
    vec_free(&m, &v);
    arena_free(&a);
    return m.failed;
}

static bool use_text(const crd_config *config, const void *of) {
    (void)of;
    mem m;
    mem_init(&m, config);
    text t;
    text_init(&t, &m);
    for (int i = 0; i < 500; i++) {
        text_format(&t, "%s", "ab");
        text_add(&t, STR("ab"));
        text_char(&t, 'a');
        text_char(&t, 'b');
    }
    for (size_t i = 0; i < t.n; i++) assert_true(t.at[i] == 'a' || t.at[i] == 'b');
    text_free(&t);
    return m.failed;
}

static bool use_intern(const crd_config *config, const void *of) {
    (void)of;
    mem m;
    mem_init(&m, config);
    intern t;
    if (!intern_init(&t, &m)) return m.failed;
    uint32_t ids[300];
    char name[32];
    for (int i = 0; i < 300; i++) {
        snprintf(name, sizeof name, "name %d", i);
        ids[i] = intern_add(&t, str_of(name));
    }
    for (int i = 0; i < 300; i++) { /* a string is there exactly when its id was given */
        snprintf(name, sizeof name, "name %d", i);
        assert_int_equal(intern_find(&t, str_of(name)), ids[i]);
        if (ids[i] != INTERN_FAILED) assert_true(str_eq(intern_get(&t, ids[i]), str_of(name)));
    }
    intern_free(&t);
    return m.failed;
}

static void add_finding(crd_diagnostics *d, span at, uint32_t i) {
    diag *g = diag_add(d, DIAG_UNREADABLE_FILE, at, "finding %u", i);
    diag_also(d, g, at, "also %u", i);
    diag_note(d, g, "note %u", i);
    diag_did_you_mean(d, g, at, STR("naem"), &STR("name"), 1);
    diag_help(d, diag_add_file(d, DIAG_UNREADABLE_FILE, i % 2 ? STR("odd.csv") : STR("even.csv"), i, 0, "wrong"),
              "help");
}

static bool use_diagnostics(const crd_config *config, const void *of) {
    (void)of;
    crd_diagnostics *d;
    if (crd_diagnostics_new(config, &d) == CRD_NOMEM) return true;
    uint32_t file;
    bool held = diag_source(d, STR("p.crd"), STR("one\ntwo\nthree\n"), &file);
    for (uint32_t i = 0; held && i < 12; i++) add_finding(d, (span){file, i, i + 1}, i);
    bool failed = d->m.failed;
    assert_true(failed || crd_diagnostics_count(d) == 24);
    for (int format = CRD_RENDER_HUMAN; format <= CRD_RENDER_MARKDOWN; format++) {
        crd_status status = crd_diagnostics_render(d, (crd_render_format)format, true, write_nowhere, NULL);
        assert_true(status == CRD_OK || (status == CRD_NOMEM && format == CRD_RENDER_SARIF));
        failed |= status == CRD_NOMEM;
    }
    crd_diagnostics_free(d);
    return failed;
}

static void arenas_and_vectors_survive(void **state) {
    (void)state;
    starve(use_arena_and_vector, NULL);
}

static void texts_survive(void **state) {
    (void)state;
    starve(use_text, NULL);
}

static void dictionaries_survive(void **state) {
    (void)state;
    starve(use_intern, NULL);
}

static void diagnostics_survive(void **state) {
    (void)state;
    starve(use_diagnostics, NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arenas_and_vectors_survive),
        cmocka_unit_test(texts_survive),
        cmocka_unit_test(dictionaries_survive),
        cmocka_unit_test(diagnostics_survive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

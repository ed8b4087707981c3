/* SPDX-License-Identifier: Apache-2.0
 *
 * Code generation, saving, loading, printing and classifying under an allocator that fails at its n-th call, once or
 * from then on, for every n until nothing fails: each time that is told, nothing is reported, and every byte comes
 * back. */
#include "tests/support/policy.h"
#include "tests/support/starve.h"
#include "vm/vm.h"

enum { ROWS = 64 };

/* Enough rules for a shortlist, every kind of predicate, inherited values, a category on a category, and hooks. */
static text make_policy(mem *m) {
    text t;
    text_init(&t, m);
    text_add(&t,
             STR("hook h from \"h.lua\" with { a is [1, 2] b is \"x\" }\naccount one = 111122223333\ncategory A {\n"));
    for (int i = 0; i < 40; i++)
        text_format(
            &t, "  \"v%d\" when service is \"s%d\" and (region like \"r%d*\" or tag.env in [\"e%d\"] ignoring case)\n",
            i % 7, i % 9, i % 5, i);
    text_add(
        &t,
        STR("  inherit tag.team\n}\n"
            "category B { \"p\" when A starts with \"v\" unless account is one \"q\" when call h.p inherit account.name }\n"
            "credit c { amount 10 USD starts 2026-01-01 expires 2026-12-31 owner one covers [AmazonEC2]\n"
            "  share with [one] restrict to A \"v1\" pause from 2026-02-01 until call h.f on exhausted call h.f purchases [\"Usage\"] }\n"
            "guard \"g\" { for each credit where type in [\"a\", \"b\"] require amount in [1 USD, 2 USD] }\n"));
    return t;
}

/* A question_answerer's. */
static bool say_no(void *ud, const program_question *q, const crd_str *values, bool *yes) {
    (void)ud;
    (void)q;
    (void)values;
    *yes = false;
    return true;
}

static bool classify(const program *p, mem *m, columns *c) {
    static uint32_t ids[8][ROWS];
    uint32_t *columns_of[8];
    crd_month months[ROWS] = {0};
    for (uint32_t i = 0; i < 8; i++) {
        columns_of[i] = ids[i];
        for (uint32_t row = 0; row < ROWS; row++) ids[i][row] = (row * (i + 3)) % 12;
    }
    classifier *k = classifier_new(m, p, c, (question_answerer){NULL, say_no});
    if (k == NULL) return false;
    batch b = {.rows = ROWS, .columns = c->n, .ids = columns_of, .month = months};
    classified out;
    bool fine = classifier_run(k, &b, &out);
    classifier_free(k);
    return fine;
}

typedef struct subject {
    const compiled *c;
    columns *columns;
} subject;

/* Whether all of it succeeded. */
static bool everything(const subject *s, mem *m) {
    program *p = codegen_program(s->c->model, s->c->d, m), *again = NULL;
    text bytes, out;
    text_init(&bytes, m);
    text_init(&out, m);
    bool fine = p && program_save(p, m, write_text, &bytes) == CRD_OK && !m->failed;
    fine = fine && program_disassemble(p, m, write_text, &out) == CRD_OK && !m->failed;
    if (fine) again = program_load(m, s->c->d, STR("p.crdc"), text_str(&bytes));
    fine = again && classify(again, m, s->columns);
    program_free(again);
    program_free(p);
    text_free(&bytes);
    text_free(&out);
    return fine;
}

static bool runs_out(const crd_config *config, const void *of) {
    const subject *s = of;
    mem m;
    mem_init(&m, config);
    bool done = everything(s, &m);
    assert_int_equal(done, !m.failed);
    assert_int_equal(crd_diagnostics_count(s->c->d), 0);
    return !done;
}

static void make_columns(columns *c, const program *p, mem *m) {
    *c = (columns){p->columns, mem_new(m, p->columns_n * sizeof *c->dicts), p->columns_n};
    for (size_t i = 0; i < c->n; i++) {
        assert_true(intern_init(&c->dicts[i], m));
        for (uint32_t id = 1; id < 12; id++) {
            char word[8];
            snprintf(word, sizeof word, "%c%u", "sreE"[i % 4], id);
            intern_add(&c->dicts[i], str_of(word));
        }
    }
}

static void running_out_of_memory_is_told(void **state) {
    (void)state;
    mem heap = libc_mem();
    text policy = make_policy(&heap);
    compiled c;
    compiled_with(&c, text_str(&policy), "charge_type is not \"Tax\"", "f\np A,region,tag.team\n");
    columns of;
    make_columns(&of, c.program, &heap);
    assert_true(starve(runs_out, &(subject){&c, &of}) > 100);
    for (size_t i = 0; i < of.n; i++) intern_free(&of.dicts[i]);
    mem_free(&heap, of.dicts, of.n * sizeof *of.dicts);
    compiled_free(&c);
    text_free(&policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(running_out_of_memory_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0
 *
 * What `crd import` says when a category does not mean what its definition means. No definition is known that leads to
 * it, so the comparison is one that says so; the command line's own files are compiled in. */
#define crd_policy_compare_definition compare_as_told
#include "cli/output.c"

#include "cli/interrupt.c"
#include "tests/support/documents.h"

#include "cli/import.c"

/* ---- What stands in for the rest of the command line ---- */

static crd_aws_comparison told;

crd_status compare_as_told(const crd_policy *policy, size_t category, const crd_aws_category *at, size_t count,
                           size_t index, crd_diagnostics *list, crd_aws_comparison *out) {
    (void)policy, (void)at, (void)list;
    assert_true(index < count);
    assert_int_equal(category, 1); /* of "Team", which stands behind what it asks for */
    *out = told;
    return CRD_OK;
}

crd_policy *policy_of(cli *c, const char *path, crd_str bytes, const char *where, crd_load_fn load, void *load_ud) {
    (void)where, (void)load, (void)load_ud;
    crd_compile_options wanted = {.path = path, .text = bytes};
    crd_policy *policy = NULL;
    assert_int_equal(crd_policy_compile(&c->config, &wanted, c->list, &policy), CRD_OK);
    return policy;
}

size_t findings_at_least(const cli *c, crd_severity level) {
    (void)level;
    return crd_diagnostics_count(c->list);
}

bool definitions_open(cli *c, const char *const *paths, size_t n, definitions *out) {
    (void)c, (void)paths, (void)n, (void)out;
    return false;
}

void definitions_close(definitions *all) { (void)all; }

int import_credits(cli *c) {
    (void)c;
    return STATUS_UNDONE;
}

/* ---- Claims ---- */

/* What is found of the definition of "Team", which the text has. */
static void check_told(crd_aws_comparison found, const char *finding) {
    static const char text[] = "category Line \"Product Line\" { \"x\" when tag.l is \"x\" }\n"
                               "category T \"Team\" { \"a\" when Line is \"x\" }\n";
    crd_aws_category team = {.name = text_of("Team"), .place = {text_of("a.json"), 7, 3, 7, 3}};
    definitions all = {.at = &team, .n = 1};
    draft policy = {0};
    cli c = {.options = {.quiet = true, .fail_level = -1}};
    crd_config_init(&c.config);
    assert_int_equal(crd_diagnostics_new(&c.config, &c.list), CRD_OK);
    draft_text(&policy, text);
    told = found;
    int status = import_hand_out(&c, &policy, &all);
    assert_str(first_finding(c.list), finding);
    assert_int_equal(status, finding[0] ? STATUS_FINDINGS : STATUS_CLEAN);
    assert_str(((crd_str){c.out.at, c.out.n}), text);
    draft_free(&policy);
    output_free(&c.out);
    crd_diagnostics_free(c.list);
}

static void a_charge_shows_another_meaning(void **state) {
    const crd_tag charge[] = {{text_of("account"), text_of("111122223333")}, {text_of("tag.l"), text_of(NULL)}};
    (void)state;
    check_told(
        (crd_aws_comparison){.meaning = CRD_AWS_OTHER,
                             .charge = charge,
                             .charge_count = COUNT(charge),
                             .month = 2026 * 12 + 10,
                             .aws_value = text_of("a"),
                             .same_splits = true},
        "7:3 `Team` means something else in the text: a charge in 2026-11, account is \"111122223333\", tag.l is "
        "absent gets no value there, and \"a\" at AWS | this is a defect of crd: please report it, with the "
        "definition");
}

static void other_splits_are_told(void **state) {
    (void)state;
    check_told((crd_aws_comparison){.meaning = CRD_AWS_SAME},
               "7:3 `Team` is split otherwise in the text | this is a defect of crd: please report it, with the "
               "definition");
}

static void what_is_not_decided_is_told(void **state) {
    (void)state;
    check_told(
        (crd_aws_comparison){.meaning = CRD_AWS_NOT_DECIDED, .same_splits = true},
        "7:3 `Team` is too involved to be proved equal to its definition | compare the two by hand, or split the "
        "category");
}

static void what_is_the_same_is_not_told(void **state) {
    (void)state;
    check_told((crd_aws_comparison){.meaning = CRD_AWS_SAME, .same_splits = true}, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_charge_shows_another_meaning),
        cmocka_unit_test(other_splits_are_told),
        cmocka_unit_test(what_is_not_decided_is_told),
        cmocka_unit_test(what_is_the_same_is_not_told),
    };
    return cmocka_run_group_tests_name("proof", tests, NULL, NULL);
}

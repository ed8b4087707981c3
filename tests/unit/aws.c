/* SPDX-License-Identifier: Apache-2.0
 *
 * What is known of AWS: the tables are in order, a name belongs to one service, and they say exactly what the module
 * stdlib/aws.crd says when the compiler reads it. */
#include "base/aws.h"
#include "base/aws_table.h"
#include "base/diag.h"
#include "sema/model.h"
#include "tests/support/policy.h"

typedef struct table {
    const char *name;
    const crd_str *at;
    const size_t *n;
} table;

#define TABLE(list)                                                                                                    \
    { #list, aws_table_##list, &aws_table_##list##_n }
static const table tables[] = {TABLE(codes),
                               TABLE(charge_types),
                               TABLE(eligible_charge_types),
                               TABLE(excluded_services),
                               TABLE(support_services),
                               TABLE(credit_types),
                               TABLE(credit_programs),
                               TABLE(entities)};
#define TABLES (sizeof tables / sizeof *tables)

static void tables_ascend_without_duplicates(void **state) {
    (void)state;
    for (size_t t = 0; t < TABLES; t++) {
        assert_true(*tables[t].n > 0);
        for (size_t i = 1; i < *tables[t].n; i++) assert_true(str_cmp(tables[t].at[i - 1], tables[t].at[i]) < 0);
    }
    for (size_t i = 1; i < aws_table_aliases_n; i++)
        assert_true(str_cmp(aws_table_aliases[i - 1].name, aws_table_aliases[i].name) < 0);
}

static void every_name_and_code_is_found(void **state) {
    (void)state;
    for (size_t i = 0; i < aws_table_codes_n; i++)
        assert_true(str_eq(aws_service_code(aws_table_codes[i]), aws_table_codes[i]));
    for (size_t i = 0; i < aws_table_aliases_n; i++) {
        assert_true(str_eq(aws_service_code(aws_table_aliases[i].name), aws_table_aliases[i].code));
        assert_true(str_eq(aws_service_code(aws_table_aliases[i].code), aws_table_aliases[i].code));
    }
}

static void names_resolve_by_bytes(void **state) {
    (void)state;
    assert_str(aws_service_code(STR("Amazon Elastic Compute Cloud")), "AmazonEC2");
    assert_str(aws_service_code(STR("EC2 - Other")), "AmazonEC2");
    assert_str(aws_service_code(STR("AWS Key Management Service")), "awskms");
    assert_str(aws_service_code(STR("Amazon Elastic Container Service for Kubernetes")), "AmazonEKS");
    assert_true(aws_service_code(STR("amazon elastic compute cloud")).ptr == NULL);
    assert_true(aws_service_code(STR("AmazonEC2 ")).ptr == NULL);
    assert_true(aws_service_code(STR("")).ptr == NULL);
    assert_true(aws_service_code(STR_NONE).ptr == NULL);
}

static void rules_of_credits_are_known(void **state) {
    (void)state;
    assert_true(aws_charge_type_eligible(STR("SavingsPlanRecurringFee")));
    assert_true(aws_charge_type_eligible(STR("EdpDiscount")));
    assert_false(aws_charge_type_eligible(STR("SavingsPlanUpfrontFee")));
    assert_false(aws_charge_type_eligible(STR("Fee")));
    assert_false(aws_charge_type_eligible(STR("usage")));
    assert_true(aws_service_excluded(STR("AWSSupportEnterprise")));
    assert_false(aws_service_excluded(STR("AWSSupportBusiness")));
    assert_true(aws_service_support(STR("AWSSupportBusiness")));
    assert_false(aws_service_support(STR("AWSSupportEnterprise")));
    assert_true(aws_entity(STR("Amazon Web Services EMEA SARL")));
    assert_false(aws_entity(STR("Red Hat Inc.")));
    size_t n;
    assert_ptr_equal(aws_service_codes(&n), aws_table_codes);
    assert_int_equal(n, aws_table_codes_n);
    assert_ptr_equal(aws_programs(&n), aws_table_credit_programs);
    assert_ptr_equal(aws_credit_types(&n), aws_table_credit_types);
    assert_ptr_equal(aws_charge_types(&n), aws_table_charge_types);
}

/* ---- the module, through the compiler ---- */

/* A rule for each list of the module: its operand's values are what the compiler read. (It also warns of display names,
 * which a condition compares with codes.) */
static void add_list(text *policy, const char *field, const char *prefix, crd_str list) {
    text_format(policy, "\"%s%.*s\" when %s in %s%.*s\n", prefix, STR_ARG(list), field, prefix, STR_ARG(list));
}

static void write_policy(text *policy) {
    text_add(policy, STR("import \"std/aws\"\ncategory Lists {\n"));
    for (size_t t = 1; t < TABLES; t++) {
        bool services = str_ends(str_of(tables[t].name), STR("_services"), false);
        add_list(policy, services ? "service" : "operation", "aws_", str_of(tables[t].name));
    }
    for (size_t i = 0; i < aws_table_codes_n; i++) add_list(policy, "service", "names_", aws_table_codes[i]);
    text_add(policy, STR("}\n"));
}

static const fact *operand_of(const model *m, const model_rule *rule) { return &m->facts[rule->when->first->next->id]; }

static bool holds(const fact *f, crd_str wanted) {
    for (size_t i = 0; i < f->values_n; i++)
        if (str_eq(f->values[i]->text, wanted)) return true;
    return false;
}

static void same_list(const fact *read, const table *t) {
    assert_int_equal(read->values_n, *t->n);
    for (size_t i = 0; i < *t->n; i++) assert_true(holds(read, t->at[i]));
}

/* Returns how many display names the service has. */
static size_t same_names(const fact *read, crd_str code) {
    assert_true(read->values_n > 0);
    assert_true(str_eq(read->values[0]->text, code));
    for (size_t i = 1; i < read->values_n; i++) assert_true(str_eq(aws_service_code(read->values[i]->text), code));
    return read->values_n - 1;
}

static void module_and_tables_say_the_same(void **state) {
    (void)state;
    mem heap = libc_mem();
    text policy;
    text_init(&policy, &heap);
    write_policy(&policy);
    compiled c;
    checked_from(&c, text_str(&policy), NULL);
    const model *m = c.model;
    assert_non_null(m);

    const model_rule *rule = m->categories[0].rules;
    assert_int_equal(m->categories[0].rules_n, TABLES - 1 + aws_table_codes_n);
    for (size_t t = 1; t < TABLES; t++) same_list(operand_of(m, rule++), &tables[t]);
    size_t aliases = 0;
    for (size_t i = 0; i < aws_table_codes_n; i++) aliases += same_names(operand_of(m, rule++), aws_table_codes[i]);
    assert_int_equal(aliases, aws_table_aliases_n);

    compiled_free(&c);
    text_free(&policy);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_ascend_without_duplicates), cmocka_unit_test(every_name_and_code_is_found),
        cmocka_unit_test(names_resolve_by_bytes),           cmocka_unit_test(rules_of_credits_are_known),
        cmocka_unit_test(module_and_tables_say_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

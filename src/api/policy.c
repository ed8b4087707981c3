/* SPDX-License-Identifier: Apache-2.0
 *
 * Policies: compiled from text or loaded from bytecode, then read-only. Either way the program has been verified before
 * anything can run it. */
#include "api/api.h"
#include "base/aws.h"
#include "codegen/codegen.h"
#include "crd_aws.h"

static crd_policy *policy_new(const crd_config *config) {
    mem m;
    mem_init(&m, config);
    crd_policy *policy = mem_new(&m, sizeof *policy);
    if (policy == NULL) return NULL;
    policy->m = m;
    policy->config = *config;
    arena_init(&policy->checked_of, &policy->m);
    return policy;
}

void crd_policy_free(crd_policy *policy) {
    if (policy == NULL) return;
    mem m = policy->m;
    program_free(policy->program);
    arena_free(&policy->checked_of);
    mem_free(&m, policy, sizeof *policy);
}

/* What went wrong, when something did: memory comes first, for a list cut short proves nothing. */
static crd_status failure(const crd_policy *policy, const crd_diagnostics *list) {
    return policy->m.failed || list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* A list that was cleared, or another one at its address, does not know the policy. */
bool policy_has_sources(const crd_policy *policy, const crd_diagnostics *list) {
    size_t i = policy->compiled_with == list ? list->compiled.n : 0;
    while (i > 0 && list->compiled.at[i - 1] != policy) i--;
    return i > 0;
}

/* False: no memory. */
static bool keep_sources(crd_policy *policy, crd_diagnostics *list) {
    const void **slot = vec_push(&list->m, &list->compiled);
    policy->compiled_with = list;
    if (slot != NULL) *slot = policy;
    return slot != NULL;
}

static crd_status compile(crd_policy *policy, const crd_compile_options *options, crd_diagnostics *list) {
    if (!keep_sources(policy, list)) return CRD_NOMEM;
    policy->checked = sema_check(&policy->config, hooks_engine(), list, &policy->checked_of, options);
    if (policy->checked == NULL) return failure(policy, list);
    policy->program = codegen_program(policy->checked, list, &policy->m);
    if (policy->program == NULL || list->m.failed) return failure(policy, list);
    return program_verify(policy->program, list, str_of(options->path)) ? CRD_OK : failure(policy, list);
}

crd_status crd_policy_compile(const crd_config *config, const crd_compile_options *options, crd_diagnostics *list,
                              crd_policy **out) {
    if (out != NULL) *out = NULL;
    if (config == NULL || options == NULL || options->path == NULL || list == NULL || out == NULL) return CRD_MISUSE;
    if (options->lent && options->text.ptr != NULL && options->text.ptr[options->text.len] != '\0') return CRD_MISUSE;
    crd_policy *policy = policy_new(config);
    if (policy == NULL) return CRD_NOMEM;
    crd_status status = compile(policy, options, list);
    if (status != CRD_OK) {
        crd_policy_free(policy);
        return status;
    }
    *out = policy;
    return CRD_OK;
}

crd_status crd_policy_load(const crd_config *config, const char *name, crd_str bytes, crd_diagnostics *list,
                           crd_policy **out) {
    if (out != NULL) *out = NULL;
    if (config == NULL || name == NULL || list == NULL || out == NULL) return CRD_MISUSE;
    crd_policy *policy = policy_new(config);
    if (policy == NULL) return CRD_NOMEM;
    policy->program = program_load(&policy->m, list, str_of(name), bytes);
    if (policy->program == NULL || !hooks_offer(config, policy->program, &policy->m, list, str_of(name))) {
        crd_status status = failure(policy, list);
        crd_policy_free(policy);
        return status;
    }
    *out = policy;
    return CRD_OK;
}

bool crd_policy_is_bytecode(crd_str bytes) { return program_is_file(bytes); }

/* Saving and listing need scratch memory; the policy itself stays as it is, so that threads may share it. */
crd_status crd_policy_save(const crd_policy *policy, crd_write_fn write, void *ud) {
    if (policy == NULL || write == NULL) return CRD_MISUSE;
    mem m;
    mem_init(&m, &policy->config);
    return program_save(policy->program, &m, write, ud);
}

crd_status crd_policy_disassemble(const crd_policy *policy, crd_write_fn write, void *ud) {
    if (policy == NULL || write == NULL) return CRD_MISUSE;
    mem m;
    mem_init(&m, &policy->config);
    return program_disassemble(policy->program, &m, write, ud);
}

const crd_account *crd_policy_accounts(const crd_policy *policy, size_t *count) {
    *count = policy->program->accounts_n;
    return policy->program->accounts;
}

const crd_credit *crd_policy_credits(const crd_policy *policy, size_t *count) {
    *count = policy->program->credits_n;
    return policy->program->credits;
}

const crd_organization *crd_policy_organization(const crd_policy *policy) { return &policy->program->organization; }

const crd_settlement *crd_policy_settlement(const crd_policy *policy) { return &policy->program->settlement; }

size_t crd_policy_category_count(const crd_policy *policy) { return policy->program->categories_n; }

crd_str crd_policy_category_name(const crd_policy *policy, size_t category) {
    return category < policy->program->categories_n ? policy->program->categories[category].name : STR_NONE;
}

crd_str crd_policy_category_aws_name(const crd_policy *policy, size_t category) {
    return category < policy->program->categories_n ? policy->program->categories[category].aws_name : STR_NONE;
}

crd_str crd_aws_service_code(crd_str name) { return aws_service_code(name); }

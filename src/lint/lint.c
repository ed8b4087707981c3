/* SPDX-License-Identifier: Apache-2.0
 *
 * Drives the analysis, and what its groups share. */
#include "lint/lint.h"

void lint_policy(lint *l) {
    lint_categories(l);
    lint_credits(l);
    lint_schedules(l);
    if (l->hooks) lint_reminders(l);
    if (l->target_aws) lint_aws(l);
}

size_t lint_key(const lint_charges *charges, field_ref ref) {
    for (size_t i = 0; i < charges->keys_n; i++)
        if (field_ref_eq(charges->keys[i], ref)) return i;
    return SIZE_MAX;
}

span lint_head(const crd_diagnostics *d, span block) {
    crd_str all = diag_text(d, block);
    size_t end = 0;
    bool quoted = false;
    for (; end < all.len && all.ptr[end] != '\n' && (quoted || all.ptr[end] != '{'); end++)
        if (all.ptr[end] == '"' && all.ptr[end - (end > 0)] != '\\') quoted = !quoted;
    while (end > 0 && (all.ptr[end - 1] == ' ' || all.ptr[end - 1] == '\t' || all.ptr[end - 1] == '\r')) end--;
    return (span){block.file, block.begin, block.begin + (uint32_t)end};
}

/* ---- witnesses ---- */

crd_str lint_field_name(arena *a, field_ref ref) {
    if (ref.id < FIELD_TEXTS) return str_of(field_table[ref.id].name);
    text t;
    text_init(&t, a->m);
    bool plain = ref.tag.len > 0 && !(ref.tag.ptr[0] >= '0' && ref.tag.ptr[0] <= '9');
    for (size_t i = 0; plain && i < ref.tag.len; i++) {
        char c = ref.tag.ptr[i];
        plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    text_format(&t, plain ? "tag.%.*s" : "tag.\"%.*s\"", STR_ARG(ref.tag));
    crd_str name = arena_str(a, text_str(&t));
    text_free(&t);
    return name;
}

crd_str lint_account_name(const lint *l, crd_str account) {
    for (size_t i = 0; i < l->m->accounts_n; i++)
        if (str_eq(l->m->accounts[i].id, account)) return l->m->accounts[i].name;
    return account;
}

void lint_witness_row(lint *l, diag *g, const lint_row *row, uint64_t rows, dec cost) {
    if (g == NULL) return;
    for (size_t i = 0; i < l->charges->keys_n; i++)
        diag_witness(l->d, g, lint_field_name(l->a, l->charges->keys[i]), row->values[i]);
    diag_witness_from(l->d, g, row->file, row->line, rows, dec_money(cost), l->charges->currency);
}

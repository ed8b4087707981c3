/* SPDX-License-Identifier: Apache-2.0
 *
 * The parts of a policy that are data, not code: hooks, accounts, credits, organization, settlement. The program owns
 * copies, so that it can outlive the text it came from. */
#include "codegen/generator.h"

/* Every text is copied where it stands; lists were copied flat before. */
static void own(generator *g, crd_str *s) { *s = arena_str(g->a, *s); }

static crd_str *own_texts(generator *g, const crd_str *at, size_t n) {
    crd_str *to = arena_copy(g->a, at, n * sizeof *at);
    for (size_t i = 0; to && i < n; i++) own(g, &to[i]);
    return to;
}

static void copy_accounts(generator *g) {
    size_t n = g->checked->accounts_n;
    crd_account *to = arena_copy(g->a, g->checked->accounts, n * sizeof *to);
    for (size_t i = 0; to && i < n; i++) {
        own(g, &to[i].name);
        own(g, &to[i].id);
        own(g, &to[i].display);
    }
    g->p->accounts = to;
    g->p->accounts_n = n;
}

static crd_restriction *own_restrictions(generator *g, const crd_credit *k) {
    crd_restriction *to = arena_copy(g->a, k->restrictions, k->restrictions_count * sizeof *to);
    for (size_t i = 0; to && i < k->restrictions_count; i++) own(g, &to[i].value);
    return to;
}

static void own_call(generator *g, crd_call *call) {
    own(g, &call->hook);
    own(g, &call->function);
}

static crd_pause *own_pauses(generator *g, const crd_credit *k) {
    crd_pause *to = arena_copy(g->a, k->pauses, k->pauses_count * sizeof *to);
    for (size_t i = 0; to && i < k->pauses_count; i++) {
        own(g, &to[i].because);
        own_call(g, &to[i].call);
    }
    return to;
}

static crd_reaction *own_reactions(generator *g, const crd_credit *k) {
    crd_reaction *to = arena_copy(g->a, k->reactions, k->reactions_count * sizeof *to);
    for (size_t i = 0; to && i < k->reactions_count; i++) own_call(g, &to[i].call);
    return to;
}

static void own_credit(generator *g, crd_credit *k) {
    own(g, &k->name);
    own(g, &k->id);
    own(g, &k->type);
    own(g, &k->program);
    own(g, &k->currency);
    own(g, &k->owner);
    k->covers = own_texts(g, k->covers, k->covers_count);
    k->share_with = own_texts(g, k->share_with, k->share_with_count);
    k->restrictions = own_restrictions(g, k);
    k->pauses = own_pauses(g, k);
    k->purchases = own_texts(g, k->purchases, k->purchases_count);
    k->reactions = own_reactions(g, k);
}

static void copy_credits(generator *g) {
    size_t n = g->checked->credits_n;
    crd_credit *to = arena_copy(g->a, g->checked->credits, n * sizeof *to);
    for (size_t i = 0; to && i < n; i++) own_credit(g, &to[i]);
    g->p->credits = to;
    g->p->credits_n = n;
}

static void copy_organization(generator *g) {
    const crd_organization *from = &g->checked->organization;
    crd_sharing *sharing = arena_copy(g->a, from->sharing, from->sharing_count * sizeof *sharing);
    crd_member *members = arena_copy(g->a, from->members, from->members_count * sizeof *members);
    for (size_t i = 0; sharing && i < from->sharing_count; i++) own(g, &sharing[i].account);
    for (size_t i = 0; members && i < from->members_count; i++) own(g, &members[i].account);
    g->p->organization = (crd_organization){
        arena_str(g->a, from->payer), sharing, from->sharing_count, members, from->members_count,
    };
}

static hook_item *own_items(generator *g, const hook_item *from, size_t n) {
    hook_item *to = arena_copy(g->a, from, n * sizeof *from);
    for (size_t i = 0; to && i < n; i++) {
        own(g, &to[i].key);
        own(g, &to[i].value.text);
        to[i].value.items = own_items(g, to[i].value.items, to[i].value.items_n);
    }
    return to;
}

static void copy_hooks(generator *g) {
    size_t n = g->checked->hooks_n;
    program_hook *to = ARENA_ARRAY(g->a, n, program_hook);
    for (size_t i = 0; to && i < n; i++) {
        const hook_source *from = &g->checked->hooks[i];
        to[i] = (program_hook){from->name, from->path, from->text, NULL, from->settings_n};
        own(g, &to[i].name);
        own(g, &to[i].path);
        own(g, &to[i].text);
        to[i].settings = own_items(g, from->settings, from->settings_n);
    }
    g->p->hooks = to;
    g->p->hooks_n = to ? n : 0;
}

void copy_declarations(generator *g) {
    copy_hooks(g);
    copy_accounts(g);
    copy_credits(g);
    copy_organization(g);
    g->p->settlement = g->checked->settlement;
    g->p->currency = arena_str(g->a, g->checked->currency);
}

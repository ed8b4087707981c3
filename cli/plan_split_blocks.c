/* SPDX-License-Identifier: Apache-2.0
 *
 * What stands in the policy when a credit was split: a block for each new credit, with what the old one's block says of
 * the days to come; and while an open bill reserves a part of the old one, what is left of its own. */
#include <stdlib.h>
#include <string.h>

#include "plan_split.h"

/* ---- words of the language ---- */

/* Thousands apart, as a policy writes them. */
static void money(draft *out, const char *clause, crd_money amount, crd_str currency) {
    text_small text = text_money_exact(amount);
    for (char *at = text.at; *at; at++)
        if (*at == ',') *at = '_';
    draft_format(out, "%s %s %.*s", clause, text.at, TEXT_ARG(currency));
}

static bool word_like(crd_str s) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool letter = ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
        if (!letter && (i == 0 || c < '0' || c > '9')) return false;
    }
    return s.len > 0;
}

static void word(draft *out, crd_str s) {
    if (word_like(s))
        draft_write(out, s.ptr, s.len);
    else
        draft_string(out, s);
}

static void account(const split *s, draft *out, crd_str id) {
    crd_str name = policy_account_name(s->policy, id);
    draft_format(out, "%.*s", TEXT_ARG(name.ptr ? name : id));
}

/* ---- clauses that the new credits take over ---- */

static void kind(draft *out, const crd_credit *credit) {
    const crd_str words[] = {credit->type, credit->program};
    static const char *const clauses[] = {"type ", "program "};
    for (size_t i = 0; i < 2; i++) {
        if (!words[i].ptr) continue;
        draft_text(out, clauses[i]);
        word(out, words[i]);
        draft_text(out, "\n");
    }
}

/* A code that is also a name of the policy has to be a string. */
static void covers(const split *s, draft *out) {
    const crd_credit *credit = s->credit;
    if (!credit->covers_all) draft_text(out, "covers [");
    for (size_t i = 0; i < credit->covers_count; i++) {
        if (i > 0) draft_text(out, ", ");
        draft_string(out, credit->covers[i]);
    }
    if (!credit->covers_all) draft_text(out, "]\n");
    if (credit->before_discounts) draft_text(out, "applies before discounts\n");
}

/* Those of the past say nothing any more: the latest of them is in force from the beginning. */
static void restrictions(const split *s, draft *out) {
    const crd_credit *credit = s->credit;
    for (size_t i = 0; i < credit->restrictions_count; i++) {
        const crd_restriction *r = &credit->restrictions[i];
        bool past = r->from == CRD_NO_DATE || r->from <= s->c->config.as_of;
        bool last = i + 1 == credit->restrictions_count || credit->restrictions[i + 1].from > s->c->config.as_of;
        if (past && (!last || r->category < 0)) continue;
        draft_text(out, "restrict to ");
        if (r->category < 0)
            draft_text(out, "anyone");
        else {
            draft_format(out, "%.*s ", TEXT_ARG(crd_policy_category_name(s->policy, (size_t)r->category)));
            draft_string(out, r->value);
        }
        if (!past) draft_format(out, " from %s", text_date(r->from).at);
        draft_text(out, "\n");
    }
}

static void sharing(const split *s, draft *out) {
    const crd_credit *credit = s->credit;
    if (!credit->share_listed) return;
    draft_text(out, credit->share_with_count > 0 ? "share with [" : "share with owner\n");
    for (size_t i = 0; i < credit->share_with_count; i++) {
        if (i > 0) draft_text(out, ", ");
        account(s, out, credit->share_with[i]);
    }
    if (credit->share_with_count > 0) draft_text(out, "]\n");
}

static void pauses(const split *s, draft *out) {
    for (size_t i = 0; i < s->credit->pauses_count; i++) {
        const crd_pause *pause = &s->credit->pauses[i];
        if (pause->until != CRD_NO_DATE && pause->until <= s->c->config.as_of) continue;
        draft_format(out, "pause from %s", text_date(pause->from).at);
        if (pause->call.hook.ptr)
            draft_format(out, " until call %.*s.%.*s", TEXT_ARG(pause->call.hook), TEXT_ARG(pause->call.function));
        else if (pause->until != CRD_NO_DATE)
            draft_format(out, " until %s", text_date(pause->until).at);
        if (pause->because.ptr) draft_text(out, " because ");
        if (pause->because.ptr) draft_string(out, pause->because);
        draft_text(out, "\n");
    }
}

static void purchases(const split *s, draft *out) {
    if (s->credit->purchases_count == 0) return;
    draft_text(out, "purchases [");
    for (size_t i = 0; i < s->credit->purchases_count; i++) {
        if (i > 0) draft_text(out, ", ");
        draft_string(out, s->credit->purchases[i]);
    }
    draft_text(out, "]\n");
}

/* "14 days", or nothing. */
static void duration(draft *out, const crd_reaction *r) {
    int n = r->months > 0 ? r->months : r->days;
    if (n > 0) draft_format(out, " %d %s%s", n, r->months > 0 ? "month" : "day", n == 1 ? "" : "s");
}

static void reaction(draft *out, const crd_reaction *r) {
    bool before = (r->days > 0 || r->months > 0) && r->event != CRD_EVENT_PAUSED;
    bool reminds = strncmp(r->call.hook.ptr, "std/", 4) == 0; /* `remind`, which calls the hook that comes with crd */
    draft_text(out, reminds ? "remind" : "on ");
    if (!reminds) draft_text(out, crd_event_text(r->event));
    duration(out, r);
    if (before) draft_text(out, " before");
    if (reminds)
        draft_text(out, r->event == CRD_EVENT_EXPIRING ? " expiry\n" : " reactivation\n");
    else
        draft_format(out, " call %.*s.%.*s\n", TEXT_ARG(r->call.hook), TEXT_ARG(r->call.function));
}

static void what_stays(const split *s, draft *out) {
    covers(s, out);
    restrictions(s, out);
    sharing(s, out);
    pauses(s, out);
    purchases(s, out);
}

/* ---- blocks ---- */

static bool declared(const split *s, crd_str name) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(s->policy, &n);
    for (size_t i = 0; i < n; i++)
        if (text_eq(credits[i].name, name)) return true;
    const crd_account *accounts = crd_policy_accounts(s->policy, &n);
    for (size_t i = 0; i < n; i++)
        if (text_eq(accounts[i].name, name)) return true;
    for (size_t i = 0; i < crd_policy_category_count(s->policy); i++)
        if (text_eq(crd_policy_category_name(s->policy, i), name)) return true;
    return false;
}

/* "training_2", with more behind it where the policy has that already. */
static void name(const split *s, draft *out, size_t number) {
    char *made = must_format("%.*s_%zu", TEXT_ARG(s->credit->name), number);
    while (declared(s, text_of(made))) {
        char *longer = must_format("%s_new", made);
        free(made);
        made = longer;
    }
    draft_text(out, made);
    free(made);
}

/* The day of the split: what was used before it was paid by the old credit. */
static void portion_block(const split *s, draft *out, size_t i) {
    const crd_credit *credit = s->credit;
    const portion *p = &s->at[i];
    draft_text(out, "\ncredit ");
    name(s, out, i + 1);
    draft_text(out, " {\n# id: AWS gives it with the split\n");
    kind(out, credit);
    money(out, "amount", p->amount, credit->currency);
    money(out, "\nbalance", p->amount, credit->currency);
    draft_format(out, " on %s\nstarts %s\nexpires %s\nowner ", text_date(s->c->config.as_of).at,
                 text_date(credit->starts).at, text_date(credit->expires).at);
    account(s, out, p->recipient.ptr ? p->recipient : s->owner);
    draft_text(out, "\n");
    what_stays(s, out);
    for (size_t k = 0; k < credit->reactions_count; k++) reaction(out, &credit->reactions[k]);
    draft_text(out, "}\n");
}

/* SPLIT: a reserved amount stays on the original credit and still applies to that bill. Nobody need be reminded of it.
 */
static void original_block(const split *s, draft *out) {
    const crd_credit *credit = s->credit;
    if (crd_money_sign(s->reserved) == 0) {
        draft_format(out, "# `%.*s` is cancelled by the split: remove its block.\n", TEXT_ARG(credit->name));
        return;
    }
    draft_format(out,
                 "# Cancelled by the split; what open bills have reserved of it still pays for them.\ncredit %.*s {\n",
                 TEXT_ARG(credit->name));
    draft_format(out, "id \"%.*s\"\n", TEXT_ARG(credit->id));
    kind(out, credit);
    money(out, "amount", credit->amount, credit->currency);
    money(out, "\nbalance", s->reserved, credit->currency);
    draft_format(out, " on %s\nstarts %s\nexpires %s\nowner ",
                 text_date(month_first(date_month(s->c->config.as_of)) - 1).at, text_date(credit->starts).at,
                 text_date(credit->expires).at);
    account(s, out, s->owner);
    draft_text(out, "\n");
    what_stays(s, out);
    draft_text(out, "}\n");
}

bool split_blocks(split *s) {
    draft raw = {0};
    original_block(s, &raw);
    for (size_t i = 0; i < s->n; i++) portion_block(s, &raw, i);
    crd_status status = crd_format(&s->c->config, "split.crd", draft_str(&raw), s->c->list, draft_write, &s->blocks);
    draft_free(&raw);
    if (status != CRD_OK) error_status(s->c, status);
    return status == CRD_OK;
}

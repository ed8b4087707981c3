/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's first half: the tables. It asks for what the machine and the ledger rely on: indexes inside their
 * tables, sorted lists sorted, dates that are dates, accounts that are accounts. The first thing wrong is reported. */
#include "vm/verify.h"

#include "base/date.h"

bool wrong(const check *c, const char *format, ...) {
    va_list args;
    va_start(args, format);
    text t;
    text_init(&t, &c->d->m);
    text_vformat(&t, format, args);
    va_end(args);
    diag_add_file(c->d, DIAG_PROGRAM_INVALID, c->name, 0, 0, "%.*s", STR_ARG(text_str(&t)));
    text_free(&t);
    return false;
}

/* ---- parts of values ---- */

static bool is_day(crd_date day) { return day >= date_of(1, 1, 1) && day <= date_of(9999, 12, 31); }
static bool is_day_or_none(crd_date day) { return day == CRD_NO_DATE || is_day(day); }

static bool is_currency(crd_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < 'A' || s.ptr[i] > 'Z') return false;
    return s.len == 3;
}

static bool ascending_texts(const crd_str *at, size_t n) {
    for (size_t i = 1; i < n; i++)
        if (str_cmp(at[i - 1], at[i]) >= 0) return false;
    return true;
}

static bool ascending_indexes(const uint32_t *at, size_t n, size_t limit) {
    for (size_t i = 0; i < n; i++)
        if (at[i] >= limit || (i > 0 && at[i - 1] >= at[i])) return false;
    return true;
}

/* ---- what code refers to ---- */

static bool check_texts(const check *c) {
    if (c->p->texts_n == 0 || c->p->texts[0].len != 0) return wrong(c, "text 0 is not the empty text");
    return true;
}

static bool check_columns(const check *c) {
    for (size_t i = 0; i < c->p->columns_n; i++) {
        field_ref f = c->p->columns[i];
        if (f.id > FIELD_TAG) return wrong(c, "column %zu is not a field or a tag", i);
        if ((f.id == FIELD_TAG) == str_none(f.tag)) return wrong(c, "column %zu: a tag has a key, a field has none", i);
    }
    return true;
}

static bool check_predicate(const check *c, size_t i) {
    const predicate *q = &c->p->predicates[i];
    size_t limit = q->of_category ? c->p->categories_n : c->p->columns_n;
    if (q->column >= limit) return wrong(c, "predicate %zu: there is no column %u", i, q->column);
    if ((q->op == PREDICATE_PRESENT) != (q->texts_n == 0))
        return wrong(c, "predicate %zu: its texts do not fit its operator", i);
    if (!ascending_indexes(q->texts, q->texts_n, c->p->texts_n))
        return wrong(c, "predicate %zu: its texts are not ascending indexes of texts", i);
    return true;
}

static bool is_setting(const hook_value *v) {
    switch (v->kind) {
    case HOOK_TEXT: return v->text.ptr != NULL;
    case HOOK_MONEY: return is_currency(v->text);
    case HOOK_DATE: return is_day(v->day);
    case HOOK_LIST:
        for (size_t i = 0; i < v->items_n; i++)
            if (!is_setting(&v->items[i].value)) return false;
        return true;
    default: return true;
    }
}

static bool check_hook(const check *c, size_t i) {
    const program_hook *h = &c->p->hooks[i];
    if (str_none(h->name) || h->path.ptr == NULL || h->text.ptr == NULL)
        return wrong(c, "hook %zu has no name, path or text", i);
    if (i > 0 && str_cmp(h[-1].name, h->name) >= 0)
        return wrong(c, "hook `%.*s` is not in the order of names", STR_ARG(h->name));
    for (size_t k = 0; k < h->settings_n; k++) {
        const hook_item *s = &h->settings[k];
        if (str_none(s->key) || (k > 0 && str_cmp(s[-1].key, s->key) >= 0))
            return wrong(c, "hook `%.*s`: its settings are not in the order of their keys", STR_ARG(h->name));
        if (!is_setting(&s->value))
            return wrong(c, "hook `%.*s`: the setting `%.*s` has no value", STR_ARG(h->name), STR_ARG(s->key));
    }
    return true;
}

static bool check_question(const check *c, size_t i) {
    const program_question *q = &c->p->questions[i];
    if (q->hook >= c->p->hooks_n || str_none(q->function)) return wrong(c, "question %zu is for no hook", i);
    for (size_t k = 0; k < q->columns_n; k++)
        if (q->columns[k] >= (q->of_category[k] ? c->p->categories_n : c->p->columns_n))
            return wrong(c, "question %zu: there is no column %u", i, q->columns[k]);
    return true;
}

static bool check_constant(const check *c, size_t i) {
    const value *v = &c->p->constants[i];
    if (v->type == VALUE_DATE && !is_day(v->day)) return wrong(c, "constant %zu is not a date", i);
    if (v->type == VALUE_MONEY && !is_currency(v->currency)) return wrong(c, "constant %zu has no currency", i);
    if (v->type == VALUE_MONTHS && v->days != (int32_t)v->days) return wrong(c, "constant %zu is out of range", i);
    if (v->type == VALUE_BOOL || v->type == VALUE_ABSENT) return wrong(c, "constant %zu has no value", i);
    return true;
}

/* ---- categories and guards, their code apart ---- */

static bool check_rules(const check *c, const program_category *k) {
    for (size_t i = 0; i < k->rules_n; i++) {
        const program_rule *r = &k->rules[i];
        uint32_t least = i == 0 ? k->code.begin : k->rules[i - 1].code + 1;
        bool first_wrong = i == 0 && r->code != least;
        if (first_wrong || r->code < least || r->code >= k->code.end)
            return wrong(c, "category `%.*s`: rule %zu does not begin where it should", STR_ARG(k->name), i);
        if (!str_eq(r->place.file, k->rules[0].place.file))
            return wrong(c, "category `%.*s`: its rules are not in one file", STR_ARG(k->name));
    }
    return true;
}

static bool check_category(const check *c, size_t i) {
    const program_category *k = &c->p->categories[i];
    if (str_none(k->name)) return wrong(c, "category %zu has no name", i);
    if (k->effective != 0 && (k->effective < 12 || k->effective >= 10000 * 12))
        return wrong(c, "category `%.*s`: its first month is not a month", STR_ARG(k->name));
    if (!ascending_indexes(k->columns, k->columns_n, c->p->columns_n))
        return wrong(c, "category `%.*s`: its columns are not ascending indexes of columns", STR_ARG(k->name));
    if (!ascending_indexes(k->categories, k->categories_n, i))
        return wrong(c, "category `%.*s`: it may only read categories before it", STR_ARG(k->name));
    return check_rules(c, k);
}

static bool check_guard(const check *c, size_t i) {
    const program_guard *g = &c->p->guards[i];
    if (g->name.ptr == NULL || g->text.ptr == NULL) return wrong(c, "guard %zu has no name or no text", i);
    return true;
}

/* ---- accounts, credits, organization ---- */

static bool check_account(const check *c, size_t i) {
    const crd_account *a = &c->p->accounts[i];
    if (str_none(a->name)) return wrong(c, "account %zu has no name", i);
    if (!str_twelve_digits(a->id)) return wrong(c, "account `%.*s` has no number of twelve digits", STR_ARG(a->name));
    return true;
}

static bool check_account_list(const crd_str *at, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!str_twelve_digits(at[i])) return false;
    return ascending_texts(at, n);
}

static bool check_restrictions(const check *c, const crd_credit *k) {
    for (size_t i = 0; i < k->restrictions_count; i++) {
        const crd_restriction *r = &k->restrictions[i];
        if (r->category < -1 || (r->category >= 0 && (size_t)r->category >= c->p->categories_n))
            return wrong(c, "credit `%.*s`: a restriction names no category", STR_ARG(k->name));
        if ((r->category >= 0) == (r->value.ptr == NULL))
            return wrong(c, "credit `%.*s`: a restriction has no value", STR_ARG(k->name));
        if (!is_day_or_none(r->from) || (i > 0 && r[-1].from >= r->from))
            return wrong(c, "credit `%.*s`: its restrictions are not in the order of their dates", STR_ARG(k->name));
    }
    return true;
}

/* Whether some hook of the program has the name. */
static bool is_hook(const program *p, crd_str name) {
    size_t low = 0, high = p->hooks_n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_cmp(p->hooks[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->hooks_n && str_eq(p->hooks[low].name, name);
}

static bool is_call(const check *c, const crd_call *call) {
    return !str_none(call->function) && is_hook(c->p, call->hook);
}

static bool check_reactions(const check *c, const crd_credit *k) {
    for (size_t i = 0; i < k->reactions_count; i++) {
        const crd_reaction *r = &k->reactions[i];
        bool has_distance = r->event != CRD_EVENT_EXHAUSTED && r->event != CRD_EVENT_FORFEITING;
        bool fits = r->days >= 0 && r->months >= 0 && (r->days == 0 || r->months == 0);
        if (!fits || (!has_distance && (r->days != 0 || r->months != 0)))
            return wrong(c, "credit `%.*s`: a reaction has no distance from its event", STR_ARG(k->name));
        if (!is_call(c, &r->call)) return wrong(c, "credit `%.*s`: a reaction calls no hook", STR_ARG(k->name));
    }
    return true;
}

static bool check_pauses(const check *c, const crd_credit *k) {
    for (size_t i = 0; i < k->pauses_count; i++) {
        const crd_pause *s = &k->pauses[i];
        if (!is_day(s->from) || !is_day_or_none(s->until))
            return wrong(c, "credit `%.*s`: a pause has no dates", STR_ARG(k->name));
        bool calls = s->call.hook.ptr != NULL || s->call.function.ptr != NULL;
        if (calls && (s->until != CRD_NO_DATE || !is_call(c, &s->call)))
            return wrong(c, "credit `%.*s`: a pause has a date and a call, or calls no hook", STR_ARG(k->name));
        if (i > 0 && s[-1].from > s->from)
            return wrong(c, "credit `%.*s`: its pauses are not in the order of their dates", STR_ARG(k->name));
    }
    return true;
}

static bool check_lists(const check *c, const crd_credit *k) {
    if (k->covers_all != (k->covers_count == 0) || !ascending_texts(k->covers, k->covers_count))
        return wrong(c, "credit `%.*s`: its services are not a sorted list", STR_ARG(k->name));
    if (!check_account_list(k->share_with, k->share_with_count) || (!k->share_listed && k->share_with_count > 0))
        return wrong(c, "credit `%.*s`: the accounts it is shared with are not a sorted list", STR_ARG(k->name));
    return true;
}

static bool check_credit(const check *c, size_t i) {
    const crd_credit *k = &c->p->credits[i];
    if (str_none(k->name)) return wrong(c, "credit %zu has no name", i);
    if (i > 0 && str_cmp(k[-1].name, k->name) >= 0)
        return wrong(c, "credit `%.*s` is not in the order of names", STR_ARG(k->name));
    if (!is_currency(k->currency)) return wrong(c, "credit `%.*s` has no currency", STR_ARG(k->name));
    if (!is_day(k->starts) || !is_day(k->expires)) return wrong(c, "credit `%.*s` has no dates", STR_ARG(k->name));
    if (k->has_balance ? !is_day(k->balance_on) : k->balance_on != CRD_NO_DATE || dec_of(k->balance) != 0)
        return wrong(c, "credit `%.*s`: its balance and the day of it do not fit", STR_ARG(k->name));
    if (!str_twelve_digits(k->owner)) return wrong(c, "credit `%.*s`: its owner is not an account", STR_ARG(k->name));
    return check_lists(c, k) && check_restrictions(c, k) && check_pauses(c, k) && check_reactions(c, k);
}

static bool check_sharing(const check *c) {
    const crd_organization *g = &c->p->organization;
    for (size_t i = 0; i < g->sharing_count; i++) {
        const crd_sharing *s = &g->sharing[i];
        int order = i > 0 ? str_cmp(s[-1].account, s->account) : -1;
        if (!is_day_or_none(s->from) || order > 0 || (order == 0 && s[-1].from >= s->from))
            return wrong(c, "the organization's sharing is not in order");
        if (s->account.ptr != NULL && !str_twelve_digits(s->account)) return wrong(c, "sharing is set for no account");
    }
    return true;
}

static bool check_organization(const check *c) {
    const crd_organization *g = &c->p->organization;
    if (g->payer.ptr != NULL && !str_twelve_digits(g->payer)) return wrong(c, "the payer is not an account");
    for (size_t i = 0; i < g->members_count; i++) {
        const crd_member *s = &g->members[i];
        if (!str_twelve_digits(s->account)) return wrong(c, "a member is not an account");
        if (!is_day_or_none(s->joined) || !is_day_or_none(s->left)) return wrong(c, "a member has no dates");
        if (i > 0 && str_cmp(s[-1].account, s->account) >= 0) return wrong(c, "the members are not in order");
    }
    return check_sharing(c);
}

static bool check_currency(const check *c) {
    if (c->p->currency.ptr == NULL || is_currency(c->p->currency)) return true;
    return wrong(c, "the currency is not a currency code");
}

/* ---- all of it ---- */

static bool check_each(const check *c, size_t n, bool (*one)(const check *, size_t)) {
    for (size_t i = 0; i < n; i++)
        if (!one(c, i)) return false;
    return true;
}

bool program_verify(const program *p, crd_diagnostics *d, crd_str name) {
    check c = {p, d, name};
    return check_texts(&c) && check_columns(&c) && check_each(&c, p->predicates_n, check_predicate) &&
           check_each(&c, p->hooks_n, check_hook) && check_each(&c, p->questions_n, check_question) &&
           check_each(&c, p->constants_n, check_constant) && check_each(&c, p->categories_n, check_category) &&
           check_each(&c, p->guards_n, check_guard) && check_each(&c, p->accounts_n, check_account) &&
           check_each(&c, p->credits_n, check_credit) && check_organization(&c) && check_currency(&c) &&
           verify_code(&c);
}

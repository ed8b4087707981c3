/* SPDX-License-Identifier: Apache-2.0
 *
 * Whose credit a Credit row is of. A row carries no number of its credit: all there is is its description, which for a
 * shared credit ends in the owner's account, and without that the account that was paid for, which is then the owner.
 * So a row belongs to the owner's credit; where the owner has several, to the one that is described so, else to those
 * that were valid and are not described otherwise. What the bill cannot tell apart is compared as one. */
#include "base/date.h"
#include "ledger/backtest.h"

/* Measured on real bills: docs/backtest.md. */
#define OWNER_FOLLOWS STR(", credit from account: ")
#define NO_CREDIT     UINT32_MAX

#define LISTED_DESCRIPTIONS 8 /* that a finding names */

enum { NAME_OWNER, NAME_TEXT, NAME_KEY };

/* The rows of one owner with one description. */
typedef struct named {
    crd_month from, to; /* the months of its rows */
    uint32_t unit;
} named;

typedef struct naming {
    backtest *b;
    intern owners, texts;
    tuples keys;       /* by NAME_ */
    VEC(named) at;     /* by the key's number */
    uint32_t *of_row;  /* [number in ledger.credited]: its key's number */
    uint32_t *joined;  /* [credit]: another of its unit, or itself: a forest */
    bool *described;   /* [credit] */
    uint32_t *unit_of; /* [credit that stands for its unit, then owner without one] */
} naming;

/* ---- what the rows say ------------------------------------------------------------------------------------------ */

/* Cuts the owner off a description; absent: the row does not name one. */
static crd_str cut_owner(crd_str *description) {
    crd_str mark = OWNER_FOLLOWS;
    for (size_t i = description->len; i-- > 0;) {
        crd_str rest = {description->ptr + i, description->len - i};
        if (rest.len <= mark.len || !str_starts(rest, mark, false)) continue;
        description->len = i;
        return (crd_str){rest.ptr + mark.len, rest.len - mark.len};
    }
    return STR_NONE;
}

static bool name_row(naming *n, uint32_t row) {
    const ledger *l = n->b->ledger;
    const intern *dicts = l->options->columns->dicts;
    const uint32_t *key = tuples_get(&l->credited.keys, row);
    crd_month month = (crd_month)key[CREDITED_MONTH];
    crd_str description = intern_get(&dicts[l->description], key[CREDITED_DESCRIPTION]);
    crd_str owner = cut_owner(&description);
    if (owner.ptr == NULL) owner = intern_get(&dicts[l->account], key[CREDITED_ACCOUNT]);
    const uint32_t name[NAME_KEY] = {intern_add(&n->owners, owner), intern_add(&n->texts, description)};
    if (name[NAME_OWNER] == INTERN_FAILED || name[NAME_TEXT] == INTERN_FAILED) return false;
    bool is_new;
    uint32_t number = n->of_row[row] = tuples_add(&n->keys, name, &is_new);
    if (number == TUPLES_FAILED) return false;
    if (is_new) {
        named *slot = vec_push(l->m, &n->at);
        if (slot == NULL) return false;
        *slot = (named){.from = month, .to = month};
    }
    named *at = &n->at.at[number];
    if (month < at->from) at->from = month;
    if (month > at->to) at->to = month;
    return true;
}

static crd_str owner_of(const naming *n, size_t name) {
    return intern_get(&n->owners, tuples_get(&n->keys, (uint32_t)name)[NAME_OWNER]);
}

static crd_str text_of_name(const naming *n, size_t name) {
    return intern_get(&n->texts, tuples_get(&n->keys, (uint32_t)name)[NAME_TEXT]);
}

/* ---- which credits they can be of ------------------------------------------------------------------------------- */

static uint32_t unit_root(const naming *n, uint32_t credit) {
    while (n->joined[credit] != credit) credit = n->joined[credit];
    return credit;
}

/* The smaller number stands for both. */
static void join(naming *n, uint32_t a, uint32_t b) {
    a = unit_root(n, a);
    b = unit_root(n, b);
    n->joined[a > b ? a : b] = a < b ? a : b;
}

static const crd_credit *credit_at(const naming *n, size_t i) { return &n->b->ledger->options->credits[i]; }

/* The credit that is described by the name's text; NO_CREDIT: none of its owner's is. */
static uint32_t described_as(const naming *n, size_t name) {
    const crd_backtest_options *wanted = n->b->wanted;
    for (size_t i = 0; i < wanted->described_count; i++) {
        if (!str_eq(wanted->described[i].text, text_of_name(n, name))) continue;
        for (uint32_t c = 0; c < n->b->ledger->options->credits_n; c++) {
            const crd_credit *credit = credit_at(n, c);
            if (str_eq(credit->name, wanted->described[i].credit) && str_eq(credit->owner, owner_of(n, name))) return c;
        }
    }
    return NO_CREDIT;
}

static bool valid(const crd_credit *credit, const named *at) {
    return date_month(credit->starts) <= at->to && date_month(credit->expires) >= at->from;
}

/* Joins the owner's credits that no description tells apart; any: those too that were not valid. */
static uint32_t join_candidates(naming *n, size_t name, bool any) {
    uint32_t found = NO_CREDIT;
    for (uint32_t c = 0; c < n->b->ledger->options->credits_n; c++) {
        const crd_credit *credit = credit_at(n, c);
        if (n->described[c] || !str_eq(credit->owner, owner_of(n, name))) continue;
        if (!any && !valid(credit, &n->at.at[name])) continue;
        if (found != NO_CREDIT) join(n, found, c);
        found = c;
    }
    return found;
}

/* The credit of every name, those that are told apart by their description first. */
static void find_credits(naming *n) {
    for (size_t i = 0; i < n->at.n; i++) {
        uint32_t credit = n->at.at[i].unit = described_as(n, i);
        if (credit != NO_CREDIT) n->described[credit] = true;
    }
    for (size_t i = 0; i < n->at.n; i++) {
        if (n->at.at[i].unit != NO_CREDIT) continue;
        uint32_t credit = join_candidates(n, i, false);
        n->at.at[i].unit = credit != NO_CREDIT ? credit : join_candidates(n, i, true);
    }
}

/* ---- units ------------------------------------------------------------------------------------------------------ */

static int by_text(const void *texts, uint32_t a, uint32_t b) {
    const crd_str *at = texts;
    return str_cmp(at[a], at[b]);
}

/* The names in the order of what they say. NULL: no memory. */
static uint32_t *order_names(const naming *n, crd_str (*of)(const naming *n, size_t name)) {
    crd_str *texts = ARENA_ARRAY(n->b->scratch, n->at.n, crd_str);
    for (size_t i = 0; texts != NULL && i < n->at.n; i++) texts[i] = of(n, i);
    return texts != NULL ? order_by(n->b->scratch, n->at.n, by_text, texts) : NULL;
}

/* Units that have a credit come first, in the credits' order, then the owners without one, as they sort: what was met
 * first depends on how the charges were read. `order` are the names by their owner. */
static size_t number_units(naming *n, const uint32_t *order) {
    size_t credits = n->b->ledger->options->credits_n, units = 0;
    for (uint32_t c = 0; c < credits; c++) {
        uint32_t root = unit_root(n, c);
        if (root == c) n->unit_of[c] = (uint32_t)units++;
        n->b->unit_of_credit[c] = n->unit_of[root];
    }
    for (uint32_t o = 0; o < intern_count(&n->owners); o++) n->unit_of[credits + o] = NO_CREDIT;
    for (size_t i = 0; i < n->at.n; i++) {
        named *at = &n->at.at[order[i]];
        uint32_t owner = tuples_get(&n->keys, order[i])[NAME_OWNER];
        uint32_t *of = &n->unit_of[at->unit != NO_CREDIT ? unit_root(n, at->unit) : credits + owner];
        if (*of == NO_CREDIT) *of = (uint32_t)units++;
        at->unit = *of;
    }
    return units;
}

static bool list_credits(naming *n, crd_backtest_credit *units, size_t count) {
    size_t credits = n->b->ledger->options->credits_n;
    size_t *list = ARENA_ARRAY(&n->b->ledger->kept, credits, size_t);
    for (size_t u = 0; list != NULL && u < count; u++) {
        size_t found = 0;
        for (size_t c = 0; c < credits; c++)
            if (n->b->unit_of_credit[c] == u) list[found++] = c;
        units[u].credits = list;
        units[u].credits_count = found;
        if (found > 0) units[u].owner = credit_at(n, list[0])->owner;
        list += found;
    }
    return list != NULL;
}

/* Name by name, each unit's together; `order` are the names by their text. */
static void list_descriptions(naming *n, crd_backtest_credit *unit, size_t number, const uint32_t *order,
                              crd_str *out) {
    arena *kept = &n->b->ledger->kept;
    unit->descriptions = out;
    for (size_t i = 0; i < n->at.n; i++) {
        if (n->at.at[order[i]].unit != number) continue;
        if (unit->credits_count == 0) unit->owner = arena_str(kept, owner_of(n, order[i]));
        out[unit->descriptions_count++] = arena_str(kept, text_of_name(n, order[i]));
    }
}

static bool describe_units(naming *n, crd_backtest_credit *units, size_t count) {
    uint32_t *order = order_names(n, text_of_name);
    crd_str *out = ARENA_ARRAY(&n->b->ledger->kept, n->at.n, crd_str);
    if (order == NULL || out == NULL) return false;
    for (size_t u = 0; u < count; u++) {
        list_descriptions(n, &units[u], u, order, out);
        out += units[u].descriptions_count;
    }
    return !n->b->ledger->m->failed;
}

static bool list_units(naming *n) {
    uint32_t *order = order_names(n, owner_of);
    if (order == NULL) return false;
    size_t count = number_units(n, order);
    crd_backtest_credit *units = ARENA_ARRAY(&n->b->ledger->kept, count, crd_backtest_credit);
    if (units == NULL || !list_credits(n, units, count) || !describe_units(n, units, count)) return false;
    for (uint32_t i = 0; i < n->b->ledger->credited.keys.count; i++) n->b->unit_of_row[i] = n->at.at[n->of_row[i]].unit;
    n->b->out->credits = units;
    n->b->out->credits_count = count;
    return true;
}

/* ---- what the user says of descriptions -------------------------------------------------------------------------- */

/* NULL: the policy has no such credit. */
static const crd_credit *find_credit(const backtest *b, crd_str name) {
    const ledger_options *o = b->ledger->options;
    for (size_t c = 0; c < o->credits_n; c++)
        if (str_eq(o->credits[c].name, name)) return &o->credits[c];
    return NULL;
}

static void no_such_credit(const backtest *b, crd_str name, crd_diagnostics *d) {
    const ledger_options *o = b->ledger->options;
    crd_str *names = ARENA_ARRAY(b->scratch, o->credits_n, crd_str);
    if (names == NULL) return;
    for (size_t c = 0; c < o->credits_n; c++) names[c] = o->credits[c].name;
    diag *g = diag_add_file(d, DIAG_DESCRIBED_CREDIT, STR("--described-as"), 0, 0, "the policy has no credit `%.*s`",
                            STR_ARG(name));
    crd_str near = str_nearest(name, names, o->credits_n);
    if (near.ptr != NULL)
        diag_help(d, g, "did you mean `%.*s`?", STR_ARG(near));
    else
        diag_help(d, g, "write the credit's name in the policy, then `=` and the description in the bill");
}

/* The credit that a description before `i` is of, where the bill could not tell the two apart; NULL: there is none. */
static const crd_credit *credit_described_alike(const backtest *b, size_t i, const crd_credit *credit) {
    const crd_described *at = b->wanted->described;
    for (size_t k = 0; k < i; k++) {
        const crd_credit *other = find_credit(b, at[k].credit);
        if (other != NULL && str_eq(at[k].text, at[i].text) && str_eq(other->owner, credit->owner)) return other;
    }
    return NULL;
}

static void described_twice(const crd_described *described, const crd_credit *first, crd_diagnostics *d) {
    if (str_eq(first->name, described->credit)) {
        diag *same = diag_add_file(d, DIAG_DESCRIBED_CREDIT, STR("--described-as"), 0, 0,
                                   "`%.*s` is given twice for `%.*s`", STR_ARG(described->text), STR_ARG(first->name));
        diag_help(d, same, "give it once");
        return;
    }
    diag *g = diag_add_file(d, DIAG_DESCRIBED_CREDIT, STR("--described-as"), 0, 0,
                            "`%.*s` is given twice, for `%.*s` and for `%.*s`", STR_ARG(described->text),
                            STR_ARG(first->name), STR_ARG(described->credit));
    diag_help(d, g,
              "name one credit of their owner; what a bill describes alike is compared as one without being told");
}

static crd_status check_described(const backtest *b, crd_diagnostics *d) {
    crd_status status = CRD_OK;
    for (size_t i = 0; i < b->wanted->described_count; i++) {
        const crd_described *described = &b->wanted->described[i];
        const crd_credit *credit = find_credit(b, described->credit);
        const crd_credit *first = credit != NULL ? credit_described_alike(b, i, credit) : NULL;
        if (credit == NULL) no_such_credit(b, described->credit, d);
        if (first != NULL) described_twice(described, first, d);
        if (credit == NULL || first != NULL) status = CRD_INVALID;
    }
    return b->scratch->m->failed ? CRD_NOMEM : status;
}

/* The descriptions of an owner's rows, as they sort. */
static size_t list_texts(const naming *n, crd_str owner, const uint32_t *order, crd_str *out) {
    size_t found = 0;
    for (size_t i = 0; i < n->at.n; i++)
        if (str_eq(owner_of(n, order[i]), owner)) out[found++] = text_of_name(n, order[i]);
    return found;
}

static void described_nowhere(const crd_described *described, const crd_str *texts, size_t texts_n,
                              crd_diagnostics *d) {
    diag *g = diag_add_file(d, DIAG_DESCRIBED_NOWHERE, STR("--described-as"), 0, 0,
                            "no Credit row of the owner of `%.*s` is described as `%.*s`", STR_ARG(described->credit),
                            STR_ARG(described->text));
    for (size_t i = 0; i < texts_n && i < LISTED_DESCRIPTIONS; i++)
        diag_note(d, g, "the bills have `%.*s`", STR_ARG(texts[i]));
    if (texts_n > LISTED_DESCRIPTIONS) diag_note(d, g, "and %zu more", texts_n - LISTED_DESCRIPTIONS);
    if (texts_n == 0) diag_note(d, g, "its owner has no Credit rows in the bills");
    crd_str near = str_nearest(described->text, texts, texts_n);
    if (near.ptr != NULL) diag_help(d, g, "did you mean `%.*s`?", STR_ARG(near));
}

/* A misspelt description would change nothing, in silence. Without any Credit row there is another warning. */
static bool look_for_described(const naming *n, crd_diagnostics *d) {
    const backtest *b = n->b;
    if (n->at.n == 0 || b->wanted->described_count == 0) return true;
    uint32_t *order = order_names(n, text_of_name);
    crd_str *texts = ARENA_ARRAY(b->scratch, n->at.n, crd_str);
    if (order == NULL || texts == NULL) return false;
    for (size_t i = 0; i < b->wanted->described_count; i++) {
        const crd_described *described = &b->wanted->described[i];
        size_t found = list_texts(n, find_credit(b, described->credit)->owner, order, texts);
        if (!str_among(described->text, texts, found)) described_nowhere(described, texts, found, d);
    }
    return true;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static bool open_naming(naming *n) {
    backtest *b = n->b;
    mem *m = b->ledger->m;
    size_t credits = b->ledger->options->credits_n, rows = b->ledger->credited.keys.count;
    tuples_init(&n->keys, m, NAME_KEY);
    bool owners = intern_init(&n->owners, m), texts = intern_init(&n->texts, m);
    n->of_row = ARENA_ARRAY(b->scratch, rows, uint32_t);
    b->unit_of_row = ARENA_ARRAY(b->scratch, rows, uint32_t);
    b->unit_of_credit = ARENA_ARRAY(b->scratch, credits, uint32_t);
    n->joined = ARENA_ARRAY(b->scratch, credits, uint32_t);
    n->described = ARENA_ARRAY(b->scratch, credits, bool);
    if (!owners || !texts || m->failed) return false;
    for (uint32_t c = 0; c < credits; c++) n->joined[c] = c;
    return true;
}

static bool name_all(naming *n) {
    const ledger *l = n->b->ledger;
    for (uint32_t i = 0; i < l->credited.keys.count; i++)
        if (!name_row(n, i)) return false;
    find_credits(n);
    n->unit_of = ARENA_ARRAY(n->b->scratch, l->options->credits_n + intern_count(&n->owners), uint32_t);
    return n->unit_of != NULL && list_units(n);
}

crd_status backtest_names(backtest *b, crd_diagnostics *d) {
    naming n = {.b = b};
    crd_status status = check_described(b, d);
    if (status != CRD_OK) return status;
    bool ok = open_naming(&n) && name_all(&n) && look_for_described(&n, d);
    vec_free(b->ledger->m, &n.at);
    tuples_free(&n.keys);
    if (n.owners.m != NULL) intern_free(&n.owners);
    if (n.texts.m != NULL) intern_free(&n.texts);
    return ok ? CRD_OK : CRD_NOMEM;
}

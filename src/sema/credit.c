/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns credits: their clauses, which of them may repeat, and how they must agree with one another. */
#include <string.h>

#include "base/aws.h"
#include "base/date.h"
#include "base/order.h"
#include "check.h"

typedef struct credit_body {
    checker *c;
    const declared *e;
    crd_credit *out;
    const node *seen[NODE_KINDS]; /* the first clause of each kind */
    crd_restriction *restrictions;
    const node *last_restriction;
    crd_pause *pauses;
    crd_reaction *reactions;
    const node **reaction_nodes; /* of reactions */
    size_t reactions_n;          /* lines so far, good or not */
} credit_body;

/* ---- amounts and dates ---- */

static void amount(credit_body *b, const node *n) {
    dec sum;
    if (!want_money(b->c, n->first, "`amount`", &sum, &b->out->currency)) return;
    b->out->amount = dec_money(sum);
    if (sum > 0) return;
    diag *g = diag_add(b->c->d, DIAG_CREDIT_AMOUNT, n->first->at, "the amount of a credit is not above zero");
    diag_help(b->c->d, g, "write the original amount; what is left of it is `balance MONEY on DATE`");
}

static void balance(credit_body *b, const node *n) {
    dec sum;
    crd_str currency;
    const node *date = n->first ? n->first->next : NULL;
    bool known = want_money(b->c, n->first, "`balance`", &sum, &currency);
    b->out->has_balance = want_date(b->c, date, "`on`", &b->out->balance_on) && known;
    if (!known) return;
    b->out->balance = dec_money(sum);
    if (sum < 0) diag_add(b->c->d, DIAG_CREDIT_BALANCE, n->first->at, "the balance of a credit is negative");
}

static void free_word(credit_body *b, const node *n, const char *what, const crd_str *known, size_t known_n,
                      crd_str *out) {
    checker *c = b->c;
    const node *word = n->first;
    if (!word || word->kind == NODE_BROKEN) return;
    if (word->kind == NODE_STRING) {
        const char *clause = n->kind == NODE_C_TYPE ? "the type" : "the program";
        title_text(c, word, clause, "name it, or leave the line out", out);
        return;
    }
    *out = arena_str(c->a, node_text(c, word));
    word_look_over(c, word, what, known, known_n);
}

static void id(credit_body *b, const node *n) {
    checker *c = b->c;
    if (!want_text(c, n->first, "`id`", &b->out->id)) return;
    crd_str s = b->out->id;
    bool digits = s.len >= 1 && s.len <= 32;
    for (size_t i = 0; i < s.len; i++) digits &= s.ptr[i] >= '0' && s.ptr[i] <= '9';
    if (digits) return;
    diag *g = diag_add(c->d, DIAG_CREDIT_ID, n->first->at, "\"%.*s\" is no credit id", STR_ARG(s));
    diag_help(c->d, g, "AWS's credit ids are 1 to 32 digits");
}

/* ---- lists ---- */

static void covers(credit_body *b, const node *n) {
    checker *c = b->c;
    operand o;
    if (!n->first || !want_list(c, n->first, ITEM_WORD, "`covers`", &o)) return;
    services_look_over(c, n->first, LOOK_NAMES);
    crd_str *codes = texts_of(c, &o);
    for (size_t i = 0; codes && i < o.n; i++) {
        crd_str code = aws_service_code(codes[i]);
        if (code.ptr) codes[i] = code;
    }
    b->out->covers = codes;
    b->out->covers_count = codes ? texts_sort(codes, o.n) : 0;
}

static void share(credit_body *b, const node *n) {
    operand o;
    b->out->share_listed = true;
    if (n->op == OP_OWNER || !n->first || !want_list(b->c, n->first, ITEM_ACCOUNT, "`share with`", &o)) return;
    crd_str *accounts = texts_of(b->c, &o);
    b->out->share_with = accounts;
    b->out->share_with_count = accounts ? texts_sort(accounts, o.n) : 0;
}

static void purchases(credit_body *b, const node *n) {
    operand o;
    if (!n->first || !want_list(b->c, n->first, ITEM_STRING, "`purchases`", &o)) return;
    b->out->purchases = texts_of(b->c, &o);
    b->out->purchases_count = b->out->purchases ? o.n : 0;
}

/* ---- restrictions ---- */

static void value_given(checker *c, declared *category, const node *said, crd_str name) {
    if (category->inherits || category_gives(c, category, name)) return;
    diag *g = diag_add(c->d, DIAG_UNKNOWN_VALUE, said->at, "the category `%.*s` never gives \"%.*s\"",
                       STR_ARG(category->name), STR_ARG(name));
    size_t n;
    const crd_str *known = g ? category_values(c, category, &n) : NULL;
    if (!known) return;
    diag_also(c->d, g, category->at, "its rules give other values");
    span inside = {said->at.file, said->at.begin + 1, said->at.end - 1};
    name_suggest(c, g, said->kind == NODE_STRING ? inside : said->at, name, known, n);
}

/* Each line needs a later date than the one before it. */
static void restriction_order(credit_body *b, const node *n, const crd_restriction *r) {
    checker *c = b->c;
    if (b->out->restrictions_count == 0) return;
    crd_date before = r[-1].from;
    if (r->from > before) return;
    char date[CRD_DATE_MAX] = "the beginning";
    if (r->from != CRD_NO_DATE) crd_date_text(r->from, date);
    diag *g;
    if (r->from == before) {
        g = diag_add(c->d, DIAG_SECOND_RESTRICTION, n->at, "a second restriction from %s", date);
        diag_help(c->d, g, "a credit has one restriction at a time; use a category value that covers both");
    } else {
        g = diag_add(c->d, DIAG_RESTRICTION_ORDER, n->at, "a restriction from %s after a later one", date);
        diag_help(c->d, g, "write the restrictions in the order of their dates");
    }
    diag_also(c->d, g, b->last_restriction->at, "the one before it");
}

static bool restriction_value(credit_body *b, const node *n, crd_restriction *r) {
    checker *c = b->c;
    const node *word = n->first, *said = word ? word->next : NULL;
    declared *category = name_want(c, word, NAMES(NAME_CATEGORY), "a category");
    if (!want_text(c, said, "`restrict to`", &r->value) || !category) return false;
    r->category = (int32_t)category->index;
    value_given(c, category, said, r->value);
    return true;
}

static void restriction(credit_body *b, const node *n) {
    checker *c = b->c;
    crd_restriction r = {.from = CRD_NO_DATE, .category = -1};
    const node *from = node_child(n, NODE_FROM);
    bool known = n->op == OP_ANYONE || restriction_value(b, n, &r);
    if (from && !want_date(c, from->first, "`from`", &r.from)) return;
    if (!known && node_child(n, NODE_BROKEN)) return;
    crd_restriction *slot = &b->restrictions[b->out->restrictions_count];
    *slot = r;
    restriction_order(b, n, slot);
    b->last_restriction = n;
    b->out->restrictions_count++;
}

/* ---- pauses ---- */

static void pause_dates(credit_body *b, const node *n, const crd_pause *p) {
    if (p->until == CRD_NO_DATE || p->until >= p->from) return;
    diag *g = diag_add(b->c->d, DIAG_PAUSE_ORDER, node_child(n, NODE_UNTIL)->at, "the pause ends before it begins");
    diag_also(b->c->d, g, node_child(n, NODE_FROM)->at, "it begins here");
    diag_help(b->c->d, g, "`until` is the day on which the credit is active again");
}

static bool pause_end(checker *c, const node *n, crd_pause *p) {
    if (n->kind == NODE_CALL) return call_function(c, n, &p->call);
    return want_date(c, n, "`until`", &p->until);
}

static void pause(credit_body *b, const node *n) {
    checker *c = b->c;
    const node *from = node_child(n, NODE_FROM), *until = node_child(n, NODE_UNTIL);
    const node *because = node_child(n, NODE_BECAUSE);
    crd_pause p = {.from = CRD_NO_DATE, .until = CRD_NO_DATE};
    bool known = from && want_date(c, from->first, "`from`", &p.from);
    if (until && !pause_end(c, until->first, &p)) known = false;
    if (because && want_text(c, because->first, "`because`", &p.because))
        text_given(c, because->first->at, p.because, "the reason", "give the reason, or leave `because` out");
    if (!known) return;
    pause_dates(b, n, &p);
    b->pauses[b->out->pauses_count++] = p;
}

/* ---- reactions ---- */

static bool same_reaction(const crd_reaction *a, const crd_reaction *b) {
    return a->event == b->event && a->days == b->days && a->months == b->months && str_eq(a->call.hook, b->call.hook) &&
           str_eq(a->call.function, b->call.function);
}

static void reaction_add(credit_body *b, const node *n, const crd_reaction *r) {
    checker *c = b->c;
    for (size_t i = 0; i < b->out->reactions_count; i++) {
        if (!same_reaction(&b->reactions[i], r)) continue;
        diag *g = diag_add(c->d, DIAG_DUPLICATE_REACTION, n->at, "a second `%s` that says the same",
                           n->kind == NODE_C_ON ? "on" : "remind");
        diag_also(c->d, g, b->reaction_nodes[i]->at, "the first one");
        diag_help(c->d, g, "keep one of them");
        return;
    }
    b->reaction_nodes[b->out->reactions_count] = n;
    b->reactions[b->out->reactions_count++] = *r;
}

/* False: there are too many, which is said once. */
static bool reaction_room(credit_body *b, const node *n) {
    if (b->reactions_n++ < LIMIT_REACTIONS) return true;
    if (b->reactions_n == LIMIT_REACTIONS + 1)
        diag_add(b->c->d, DIAG_HOOK_LIMIT, n->at, "the credit has more than %d lines of `remind` and `on`",
                 (int)LIMIT_REACTIONS);
    return false;
}

/* A whole number of days or months. */
static bool distance(checker *c, const node *n, const char *taker, crd_reaction *out) {
    operand o = operand_of(c, n);
    if (o.list || (o.kind != ITEM_DAYS && o.kind != ITEM_MONTHS)) {
        operand_wrong(c, n, &o, ITEM_DAYS, false, taker);
        return false;
    }
    *(o.kind == ITEM_DAYS ? &out->days : &out->months) = (int32_t)o.values[0]->days;
    return true;
}

static void remind(credit_body *b, const node *n) {
    checker *c = b->c;
    bool expiry = n->op == OP_EXPIRY;
    crd_reaction r = {.event = expiry ? CRD_EVENT_EXPIRING : CRD_EVENT_REACTIVATING};
    if (!reaction_room(b, n) || !call_reminder(c, n, expiry ? STR("expiry") : STR("reactivation"), &r.call)) return;
    if (!n->first || !distance(c, n->first, "`remind`", &r)) return;
    if (r.days || r.months) {
        reaction_add(b, n, &r);
        return;
    }
    diag *g = diag_add(c->d, DIAG_REMINDER, n->first->at, "a reminder on the day itself comes too late");
    diag_help(c->d, g, "remind at least 1 day before");
}

static crd_event_kind event_of(node_op op) {
    switch (op) {
    case OP_EXPIRING: return CRD_EVENT_EXPIRING;
    case OP_REACTIVATING: return CRD_EVENT_REACTIVATING;
    case OP_PAUSED: return CRD_EVENT_PAUSED;
    case OP_EXHAUSTED: return CRD_EVENT_EXHAUSTED;
    default: return CRD_EVENT_FORFEITING;
    }
}

static void on(credit_body *b, const node *n) {
    checker *c = b->c;
    const node *days = node_child(n, NODE_DURATION), *call = node_child(n, NODE_CALL);
    crd_reaction r = {.event = event_of((node_op)n->op)};
    if (!c->engine) {
        hooks_unavailable(c, n->at, "`on`");
        return;
    }
    if (!call || !reaction_room(b, n) || node_child(n, NODE_BROKEN)) return;
    bool known = !days || distance(c, days, "`on`", &r);
    if (call_function(c, call, &r.call) && known) reaction_add(b, n, &r);
}

/* ---- clauses ---- */

typedef struct clause_row {
    node_kind kind;
    const char *name;
    bool repeats, required;
} clause_row;

static const clause_row clauses[] = {
    {NODE_C_ID, "id", false, false},
    {NODE_C_TYPE, "type", false, false},
    {NODE_C_PROGRAM, "program", false, false},
    {NODE_C_AMOUNT, "amount", false, true},
    {NODE_C_BALANCE, "balance", false, false},
    {NODE_C_STARTS, "starts", false, true},
    {NODE_C_EXPIRES, "expires", false, true},
    {NODE_C_OWNER, "owner", false, true},
    {NODE_C_COVERS, "covers", false, false},
    {NODE_C_APPLIES, "applies", false, false},
    {NODE_C_RESTRICT, "restrict", true, false},
    {NODE_C_PAUSE, "pause", true, false},
    {NODE_C_SHARE, "share with", false, false},
    {NODE_C_PURCHASES, "purchases", false, false},
    {NODE_C_REMIND, "remind", true, false},
    {NODE_C_ON, "on", true, false},
};
enum { CLAUSES = sizeof clauses / sizeof *clauses };

/* False: a clause that was given before. */
static bool first_of_kind(credit_body *b, const node *n) {
    const clause_row *row = NULL;
    for (size_t i = 0; i < CLAUSES; i++)
        if (clauses[i].kind == n->kind) row = &clauses[i];
    const node *first = b->seen[n->kind];
    if (!first) b->seen[n->kind] = n;
    if (!row || row->repeats || !first) return true;
    diag *g = diag_add(b->c->d, DIAG_DUPLICATE_CLAUSE, n->at, "a second `%s`", row->name);
    diag_also(b->c->d, g, first->at, "the first one");
    diag_help(b->c->d, g, "keep one: only `pause`, `restrict`, `remind` and `on` may stand more than once");
    return false;
}

static void clause(credit_body *b, const node *n) {
    checker *c = b->c;
    size_t known_n;
    const crd_str *known;
    switch (n->kind) {
    case NODE_C_ID: id(b, n); break;
    case NODE_C_TYPE:
        known = aws_credit_types(&known_n);
        free_word(b, n, "credit type", known, known_n, &b->out->type);
        break;
    case NODE_C_PROGRAM:
        known = aws_programs(&known_n);
        free_word(b, n, "credit program", known, known_n, &b->out->program);
        break;
    case NODE_C_AMOUNT: amount(b, n); break;
    case NODE_C_BALANCE: balance(b, n); break;
    case NODE_C_STARTS: want_date(c, n->first, "`starts`", &b->out->starts); break;
    case NODE_C_EXPIRES: want_date(c, n->first, "`expires`", &b->out->expires); break;
    case NODE_C_OWNER: want_account(c, n->first, "`owner`", &b->out->owner); break;
    case NODE_C_COVERS: covers(b, n); break;
    case NODE_C_APPLIES: b->out->before_discounts = n->op == OP_BEFORE; break;
    case NODE_C_RESTRICT: restriction(b, n); break;
    case NODE_C_PAUSE: pause(b, n); break;
    case NODE_C_SHARE: share(b, n); break;
    case NODE_C_PURCHASES: purchases(b, n); break;
    case NODE_C_REMIND: remind(b, n); break;
    case NODE_C_ON: on(b, n); break;
    default: break;
    }
}

/* ---- the credit as a whole ---- */

static void missing(credit_body *b) {
    text t;
    text_init(&t, b->c->a->m);
    size_t n = 0;
    for (size_t i = 0; i < CLAUSES; i++)
        if (clauses[i].required && !b->seen[clauses[i].kind])
            text_format(&t, "%s`%s`", n++ ? ", " : "", clauses[i].name);
    if (n) {
        diag *g = diag_add(b->c->d, DIAG_MISSING_CLAUSE, b->e->at, "the credit `%.*s` lacks %.*s", STR_ARG(b->e->name),
                           STR_ARG(text_str(&t)));
        diag_help(b->c->d, g, "every credit has `amount MONEY`, `starts DATE`, `expires DATE` and `owner ACCOUNT`");
    }
    text_free(&t);
}

static void validity(credit_body *b) {
    const crd_credit *k = b->out;
    if (k->starts == CRD_NO_DATE || k->expires == CRD_NO_DATE || k->expires >= k->starts) return;
    diag *g =
        diag_add(b->c->d, DIAG_CREDIT_VALIDITY, b->seen[NODE_C_EXPIRES]->at, "the credit expires before it starts");
    diag_also(b->c->d, g, b->seen[NODE_C_STARTS]->at, "it starts here");
}

static void balance_fits(credit_body *b) {
    const crd_credit *k = b->out;
    const node *n = b->seen[NODE_C_BALANCE];
    if (!k->has_balance) return;
    dec whole = dec_of(k->amount), left = dec_of(k->balance);
    if (whole > 0 && left > whole) {
        diag *g =
            diag_add(b->c->d, DIAG_CREDIT_BALANCE, n->first->at, "the balance is larger than the credit's amount");
        diag_also(b->c->d, g, b->seen[NODE_C_AMOUNT]->first->at, "the amount");
        diag_help(b->c->d, g, "`amount` is what the credit began with, `balance` what is left of it");
    }
}

static int by_from(const void *of, uint32_t a, uint32_t b) {
    const crd_pause *pauses = of, *x = &pauses[a], *y = &pauses[b];
    return x->from != y->from ? order_integers(x->from, y->from) : order_integers(x->until, y->until);
}

/* Pauses of the same days stay in the order of the text. */
static void sort_pauses(credit_body *b) {
    size_t n = b->out->pauses_count;
    crd_pause *sorted = ARENA_ARRAY(b->c->a, n, crd_pause);
    uint32_t *order = sorted ? order_by(b->c->a, n, by_from, b->pauses) : NULL;
    for (size_t i = 0; order && i < n; i++) sorted[i] = b->pauses[order[i]];
    if (order) b->out->pauses = sorted;
}

static size_t clauses_of(const node *n, node_kind kind) {
    size_t found = 0;
    for (const node *part = n->first; part; part = part->next) found += part->kind == kind;
    return found;
}

static void credit_check(checker *c, const declared *e) {
    crd_credit *out = &c->out->credits[e->index];
    credit_body b = {.c = c, .e = e, .out = out};
    *out = (crd_credit){.name = e->name, .balance_on = CRD_NO_DATE, .starts = CRD_NO_DATE, .expires = CRD_NO_DATE};
    c->out->credit_at[e->index] = e->n->at;
    c->out->credit_trees[e->index] = e->n;
    b.restrictions = ARENA_ARRAY(c->a, clauses_of(e->n, NODE_C_RESTRICT), crd_restriction);
    b.pauses = ARENA_ARRAY(c->a, clauses_of(e->n, NODE_C_PAUSE), crd_pause);
    size_t reactions = clauses_of(e->n, NODE_C_REMIND) + clauses_of(e->n, NODE_C_ON);
    b.reactions = ARENA_ARRAY(c->a, reactions, crd_reaction);
    b.reaction_nodes = ARENA_ARRAY(c->a, reactions, const node *);
    if (!b.restrictions || !b.pauses || !b.reactions || !b.reaction_nodes) return;
    out->restrictions = b.restrictions;
    out->pauses = b.pauses;
    out->reactions = b.reactions;
    for (const node *n = e->n->first; n; n = n->next)
        if (first_of_kind(&b, n)) clause(&b, n);
    out->covers_all = !b.seen[NODE_C_COVERS];
    sort_pauses(&b);
    if (!b.seen[NODE_BROKEN]) missing(&b);
    validity(&b);
    balance_fits(&b);
}

void credits_check(checker *c) {
    size_t n = c->all[NAME_CREDIT].n;
    c->out->credits = ARENA_ARRAY(c->a, n, crd_credit);
    c->out->credit_at = ARENA_ARRAY(c->a, n, span);
    c->out->credit_trees = ARENA_ARRAY(c->a, n, const node *);
    if (!c->out->credits || !c->out->credit_at || !c->out->credit_trees) return;
    c->out->credits_n = n;
    for (size_t i = 0; i < n; i++) credit_check(c, c->all[NAME_CREDIT].at[i]);
}

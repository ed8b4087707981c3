/* SPDX-License-Identifier: Apache-2.0
 *
 * One predicate for each clause. What is fixed is looked up once for each credit, what holds for a month once for each
 * turn, so that asking about a cell costs a few loads. */
#include "ledger/terms.h"

#include "base/date.h"
#include "ledger/organization.h"
#include "ledger/schedule.h"

/* ---- sets of ranks ---------------------------------------------------------------------------------------------- */

#define WORD_BITS 64

static bool in_set(const uint64_t *set, uint32_t rank) { return set[rank / WORD_BITS] >> rank % WORD_BITS & 1; }

static void put(uint64_t *set, uint32_t rank, bool in) {
    uint64_t bit = UINT64_C(1) << rank % WORD_BITS;
    set[rank / WORD_BITS] = in ? set[rank / WORD_BITS] | bit : set[rank / WORD_BITS] & ~bit;
}

static uint64_t *new_set(arena *a, const ranking *r) { return ARENA_ARRAY(a, r->n / WORD_BITS + 1, uint64_t); }

static uint64_t *make_set(arena *a, const ranking *r, const crd_str *texts, size_t n) {
    uint64_t *set = new_set(a, r);
    for (size_t i = 0; set != NULL && i < n; i++) {
        uint32_t rank = order_rank(r, texts[i]);
        if (rank != NO_RANK) put(set, rank, true);
    }
    return set;
}

/* ---- reading clauses -------------------------------------------------------------------------------------------- */

static void read_terms(terms *t, size_t i, const terms_book *book, arena *a) {
    const crd_credit *credit = &book->ledger->options->credits[i];
    const crd_organization *o = book->ledger->options->organization;
    const cell_names *names = &book->cells->names;
    *t = (terms){
        .credit = credit,
        .pauses = &book->ledger->pauses[i],
        .member = organization_member(o, credit->owner),
        .owner = order_rank(&names->accounts, credit->owner),
        .activate = str_eq(credit->program, STR("activate")),
    };
    if (!credit->covers_all) t->covered = make_set(a, &names->services, credit->covers, credit->covers_count);
    if (credit->share_listed) t->listed = make_set(a, &names->accounts, credit->share_with, credit->share_with_count);
}

bool terms_read(terms_book *book, const ledger *l, const cells *c, arena *a) {
    const ledger_options *o = l->options;
    *book = (terms_book){.ledger = l, .cells = c, .at = ARENA_ARRAY(a, o->credits_n, terms)};
    if (book->at == NULL) return false;
    if (o->organization->sharing_count > 0) book->sharing = new_set(a, &c->names.accounts);
    for (size_t i = 0; i < o->credits_n; i++) read_terms(&book->at[i], i, book, a);
    return !a->m->failed;
}

/* ---- a month ---------------------------------------------------------------------------------------------------- */

static bool joined_later(const terms *t, crd_month month) {
    return t->member != NULL && t->member->joined != CRD_NO_DATE && date_month(t->member->joined) > month;
}

static bool left_before(const terms *t, crd_month month) {
    return t->member != NULL && t->member->left != CRD_NO_DATE && t->member->left < month_first(month);
}

static bool joins_inside(const terms *t, crd_month month) {
    if (t->member == NULL || t->member->joined == CRD_NO_DATE) return false;
    return date_month(t->member->joined) == month && t->member->joined > month_first(month);
}

void terms_begin_month(terms_book *book, crd_month month) {
    const ranking *accounts = &book->cells->names.accounts;
    book->month = month;
    if (book->sharing == NULL) return;
    for (uint32_t i = 0; i < accounts->n; i++)
        put(book->sharing, i,
            organization_shares(book->ledger->options->organization, accounts->texts[i], month_last(month)));
}

bool terms_belong(const terms_book *book, size_t credit) {
    const terms *t = &book->at[credit];
    return !joined_later(t, book->month) && !left_before(t, book->month);
}

crd_refusal terms_refusal(const terms_book *book, size_t credit) {
    const terms *t = &book->at[credit];
    crd_month month = book->month;
    if (month < date_month(t->credit->starts)) return CRD_REFUSAL_NOT_STARTED;
    if (month > date_month(t->credit->expires)) return CRD_REFUSAL_EXPIRED;
    if (joined_later(t, month)) return CRD_REFUSAL_NOT_JOINED;
    if (left_before(t, month)) return CRD_REFUSAL_LEFT;
    bool by_month = book->ledger->settlement.pause == CRD_PAUSE_MONTH_END;
    return by_month && pauses_hold(t->pauses, month_last(month)) ? CRD_REFUSAL_PAUSED : CRD_REFUSAL_NONE;
}

static void restrict_turn(turn *t, const crd_restriction *restriction) {
    const ledger *l = t->book->ledger;
    if (restriction == NULL) return;
    t->restricted = true;
    while (l->split[t->split] != (size_t)restriction->category) t->split++;
    t->value = order_rank(&t->book->cells->names.values[t->split], restriction->value);
}

turn turn_begin(const terms_book *book, size_t credit) {
    const terms *of = &book->at[credit];
    crd_date end = month_last(book->month);
    turn t = {
        .book = book,
        .terms = of,
        .owner_only = joins_inside(of, book->month),
        .owner_shares = organization_shares(book->ledger->options->organization, of->credit->owner, end),
        .segment = UINT32_MAX,
    };
    restrict_turn(&t, schedule_restriction(of->credit, end));
    return t;
}

/* ---- accounts and cells ----------------------------------------------------------------------------------------- */

static crd_refusal account_refusal(const turn *t, uint32_t account) {
    if (account == t->terms->owner) return CRD_REFUSAL_NONE;
    if (t->owner_only) return CRD_REFUSAL_JOINING;
    if (!t->owner_shares) return CRD_REFUSAL_OWNER_SHARING;
    if (t->terms->listed != NULL && !in_set(t->terms->listed, account)) return CRD_REFUSAL_NOT_LISTED;
    return t->book->sharing == NULL || in_set(t->book->sharing, account) ? CRD_REFUSAL_NONE : CRD_REFUSAL_SHARING;
}

bool turn_reaches(const turn *t, uint32_t account) { return account_refusal(t, account) == CRD_REFUSAL_NONE; }

static crd_refusal day_refusal(const turn *t, crd_date day) {
    const crd_settlement *s = &t->book->ledger->settlement;
    const crd_credit *credit = t->terms->credit;
    if (s->validity == CRD_VALIDITY_DAY && day < credit->starts) return CRD_REFUSAL_NOT_STARTED;
    if (s->validity == CRD_VALIDITY_DAY && day > credit->expires) return CRD_REFUSAL_EXPIRED;
    if (credit->has_balance && day <= credit->balance_on) return CRD_REFUSAL_BEFORE_BALANCE;
    bool joined = t->owner_only && s->join == CRD_JOIN_UNTIL_JOIN_DAY && day >= t->terms->member->joined;
    if (joined) return CRD_REFUSAL_JOINED;
    return s->pause == CRD_PAUSE_DAY && pauses_hold(t->terms->pauses, day) ? CRD_REFUSAL_PAUSED : CRD_REFUSAL_NONE;
}

static crd_refusal segment_refusal(turn *t, uint32_t segment) {
    if (segment != t->segment) {
        t->segment = segment;
        t->inactive = day_refusal(t, segments_day(&t->book->ledger->segments, segment));
    }
    return t->inactive;
}

bool turn_is_open(turn *t, uint32_t segment) { return segment_refusal(t, segment) == CRD_REFUSAL_NONE; }

bool turn_takes(const turn *t, size_t split, uint32_t value) {
    return !t->restricted || t->split != split || t->value == value;
}

static bool value_allowed(const turn *t, const cell_block *b) {
    if (!t->restricted || cells_value(t->book->cells, b, t->split) == t->value) return true;
    return t->book->ledger->settlement.owner == CRD_OWNER_ALWAYS_FIRST && b->account == t->terms->owner;
}

bool terms_cover(const terms *t, uint32_t service) { return t->covered == NULL || in_set(t->covered, service); }

static crd_refusal service_refusal(const turn *t, const cell_block *b) {
    if (!terms_cover(t->terms, b->service)) return CRD_REFUSAL_COVERS;
    return b->bedrock && !t->terms->activate ? CRD_REFUSAL_PROGRAM : CRD_REFUSAL_NONE;
}

/* A pause comes last: what it keeps from the credit is what it alone keeps from it. */
crd_refusal turn_refusal(turn *t, uint32_t cell) {
    const cell_block *b = cells_block(t->book->cells, cell);
    crd_refusal inactive = segment_refusal(t, cells_segment(t->book->cells, cell));
    crd_refusal why = inactive == CRD_REFUSAL_PAUSED ? CRD_REFUSAL_NONE : inactive;
    if (why == CRD_REFUSAL_NONE) why = service_refusal(t, b);
    if (why == CRD_REFUSAL_NONE) why = account_refusal(t, b->account);
    if (why == CRD_REFUSAL_NONE && !value_allowed(t, b)) why = CRD_REFUSAL_RESTRICTED;
    return why == CRD_REFUSAL_NONE ? inactive : why;
}

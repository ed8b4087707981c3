/* SPDX-License-Identifier: Apache-2.0
 *
 * Shards: runs that other threads feed with parts of files, until they are joined. The invariant: whatever cannot be
 * told apart from reading the files one after the other goes on; anything else ends with CRD_INVALID and nothing kept.
 */
#include "api/shards.h"
#include "base/order.h"

/* ---- one shard -------------------------------------------------------------------------------------------------- */

shard *shard_new(mem *m, crd_diagnostics *list) {
    shard *s = mem_new(m, sizeof *s);
    if (s == NULL) return NULL;
    s->m = m;
    s->list = list;
    arena_init(&s->texts, m);
    crd_diagnostics_clear(list); /* what making a run has to say was said when the first one was made */
    return s;
}

void shard_free(shard *s) {
    if (s == NULL) return;
    crd_diagnostics_free(s->list);
    vec_free(s->m, &s->parts);
    arena_free(&s->texts);
    mem_free(s->m, s, sizeof *s);
}

/* Of 2^127 units 2^95 are 39 billion of a currency, for one charge, and 2^32 charges may be added. */
#define CHARGE_BITS 95
#define CHARGES_MAX ((uint64_t)1 << 32)

bool shard_can_sum(const batch *b) {
    dec all = 0;
    for (size_t row = 0; row < b->rows; row++)
        all |= b->cost[row] ^ (b->cost[row] >> 127); /* of negative ones: ~cost */
    return all >> CHARGE_BITS == 0;
}

/* The name is kept once for a stretch of parts of one file. False: no memory. */
static bool keep_part(shard *s, shard_part part) {
    const shard_part *last = s->parts.n > 0 ? &s->parts.at[s->parts.n - 1] : NULL;
    bool same = last != NULL && str_eq(last->name, part.name);
    part.name = same ? last->name : arena_str(&s->texts, part.name);
    shard_part *slot = part.name.ptr == NULL ? NULL : vec_push(s->m, &s->parts);
    if (slot != NULL) *slot = part;
    return slot != NULL;
}

crd_status shard_append(shard *s, const charges *r, const shard *other, const charges *others) {
    if (!charges_agree(r, others)) return CRD_INVALID;
    if (charges_reading(r)->rows + charges_reading(others)->rows > CHARGES_MAX) return CRD_INVALID;
    for (size_t i = 0; i < other->parts.n; i++)
        if (!keep_part(s, other->parts.at[i])) return CRD_NOMEM;
    return CRD_OK;
}

static uint64_t lines_of(crd_str rows) {
    uint64_t n = 0;
    for (size_t i = 0; i < rows.len; i++) n += rows.ptr[i] == '\n';
    return n;
}

/* Notes whether the part that comes stands behind all that were read. */
static void note_order(shard *s, size_t index) {
    uint64_t now = place_moved(0, index), furthest = place_moved(0, s->furthest);
    s->backwards = place_before(s, now, furthest);
    if (!s->backwards) s->furthest = index;
}

crd_status shard_read(shard *s, charges *r, const crd_part *part, crd_reader rows, const crd_table *table,
                      charges_sink sink, void *ud) {
    size_t index = s->parts.n;
    crd_str name = str_of(part->name);
    if (!keep_part(s, (shard_part){name, part->file, part->number, part->last, lines_of(part->header), {0}}))
        return CRD_NOMEM;
    note_order(s, index);
    charges_place seen = charges_currency_seen(r);
    bool earlier = seen.row > 0 && place_before(s, place_moved(0, index), seen.row);
    charges_part reading = {name, part->file, part->header, part->last, index, earlier, rows, table};
    crd_status status = charges_read_part(r, &reading, sink, ud, &s->parts.at[index].extent);
    return status == CRD_OK && charges_reading(r)->rows > CHARGES_MAX ? CRD_INVALID : status;
}

/* ---- places ----------------------------------------------------------------------------------------------------- */

#define IN_PART (((uint64_t)1 << CHARGES_PART_SHIFT) - 1)

bool place_before(const shard *s, uint64_t x, uint64_t y) {
    const shard_part *left = &s->parts.at[place_part(x)], *right = &s->parts.at[place_part(y)];
    if (left->file != right->file) return left->file < right->file;
    if (left->number != right->number) return left->number < right->number;
    return (x & IN_PART) < (y & IN_PART);
}

static int by_file(const void *parts, uint32_t a, uint32_t b) {
    const shard_part *left = (const shard_part *)parts + a, *right = (const shard_part *)parts + b;
    if (left->file != right->file) return left->file < right->file ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

/* Whether a part follows another, or is the first of the files. */
static bool follows(const shard_part *part, const shard_part *before) {
    if (before == NULL) return part->file == 0 && part->number == 0;
    if (before->last) return part->file == before->file + 1 && part->number == 0;
    return part->file == before->file && part->number == before->number + 1;
}

static crd_status begin_parts(places *p, const uint32_t *order) {
    const shard_part *parts = p->shard->parts.at, *before = NULL;
    charges_extent so_far = {0};
    for (uint32_t i = 0; i < p->shard->parts.n; i++) {
        const shard_part *part = &parts[order[i]];
        if (!follows(part, before)) return CRD_MISUSE;
        if (part->number == 0) {
            so_far = (charges_extent){0, part->above};
            p->names[part->file] = part->name;
        }
        p->rank[order[i]] = i;
        p->begin[order[i]] = so_far;
        so_far.rows += part->extent.rows;
        so_far.lines += part->extent.lines;
        before = part;
    }
    return before == NULL || before->last ? CRD_OK : CRD_MISUSE;
}

crd_status places_find(places *p, const shard *s, arena *a, arena *texts) {
    size_t n = s->parts.n;
    *p = (places){.shard = s};
    uint32_t *order = order_by(a, n, by_file, s->parts.at);
    p->rank = ARENA_ARRAY(a, n, uint32_t);
    p->begin = ARENA_ARRAY(a, n, charges_extent);
    p->names = ARENA_ARRAY(a, n, crd_str); /* there are at least as many parts as files */
    if (order == NULL || p->rank == NULL || p->begin == NULL || p->names == NULL) return CRD_NOMEM;
    crd_status status = begin_parts(p, order);
    for (size_t i = 0; status == CRD_OK && i < n; i++) p->names[i] = arena_str(texts, p->names[i]);
    return texts->m->failed ? CRD_NOMEM : status;
}

uint64_t place_rank(const places *p, uint64_t place) {
    return (uint64_t)p->rank[place_part(place)] << CHARGES_PART_SHIFT | (place & IN_PART);
}
uint64_t place_number(const places *p, uint64_t number) {
    return p->begin[place_part(number)].rows + (number & IN_PART);
}
uint64_t place_line(const places *p, uint64_t line) { return p->begin[place_part(line)].lines + (line & IN_PART); }

bool shard_join_reading(const shard *s, charges *r, charges *from, size_t parts) {
    charges_place seen = charges_currency_seen(r), also = charges_currency_seen(from);
    charges_end_parts(r);
    charges_end_parts(from);
    bool both = seen.row > 0 && also.row > 0;
    if (also.row > 0) also.row = place_moved(also.row, parts);
    if (also.line > 0) also.line = place_moved(also.line, parts);
    if (!charges_currency_place(from, STR_NONE, also)) return false;
    return charges_join(r, from, both && place_before(s, also.row, seen.row));
}

bool shard_resolve_reading(charges *r, const places *p) {
    charges_place seen = charges_currency_seen(r);
    charges_end_parts(r);
    if (seen.row == 0) return true;
    crd_str file = place_file(p, seen.row);
    if (seen.line > 0) seen.line = place_line(p, seen.line);
    seen.row = place_number(p, seen.row);
    return charges_currency_place(r, file, seen);
}

/* ---- runs ------------------------------------------------------------------------------------------------------- */

/* Of what a shard keeps in the order of the rows there must be nothing: rows that are handed out, the number of a row,
 * what hooks are asked. */
bool crd_run_forks(const crd_run *run) {
    return run != NULL && run->status == CRD_OK && run->shard == NULL && charges_untouched(run->charges) &&
           run->options.row == NULL && run->options.explain_row == 0 && run->policy->program->questions_n == 0;
}

crd_status crd_run_fork(const crd_run *run, crd_run **out) {
    if (out != NULL) *out = NULL;
    if (out == NULL || !crd_run_forks(run)) return CRD_MISUSE;
    crd_diagnostics *list;
    crd_status status = crd_diagnostics_new(&run->policy->config, &list);
    if (status != CRD_OK) return status;
    status = run_start(run->policy, &run->options, run->as_of, NULL, list, out);
    shard *made = status == CRD_OK ? shard_new(&(*out)->m, list) : NULL;
    if (made != NULL) {
        (*out)->shard = made;
        return CRD_OK;
    }
    crd_run_free(*out);
    crd_diagnostics_free(list);
    *out = NULL;
    return status == CRD_OK ? CRD_NOMEM : status;
}

static bool sink(void *ud, const batch *b) {
    crd_run *run = ud;
    classified found;
    run->status = shard_can_sum(b) ? run_take(run, b, &found) : CRD_INVALID;
    return run->status == CRD_OK;
}

static bool is_open(const crd_run *run) { return run != NULL && run->shard != NULL && run->status == CRD_OK; }

static crd_status read_part(crd_run *run, const crd_part *part, crd_reader rows, const crd_table *table) {
    if (table == NULL) rows = stopwatch_reader(run->watch, rows);
    crd_status reading =
        shard_read(run->shard, run->charges, part, rows, stopwatch_table(run->watch, table), sink, run);
    stopwatch_lap(run->watch, SPENT_PARSING);
    if (run->status == CRD_OK) run->status = run->m.failed ? CRD_NOMEM : reading;
    return run->status;
}

crd_status crd_run_read_part(crd_run *run, const crd_part *part, crd_reader rows) {
    if (!is_open(run) || part == NULL || part->name == NULL || rows.read == NULL) return CRD_MISUSE;
    return read_part(run, part, rows, NULL);
}

crd_status crd_run_read_table_part(crd_run *run, const crd_part *part, const crd_table *table) {
    if (!is_open(run) || part == NULL || part->name == NULL || !table_is_complete(table)) return CRD_MISUSE;
    return read_part(run, part, (crd_reader){0}, table);
}

static crd_status merge(crd_run *run, crd_run *other, arena *scratch) {
    size_t parts = run->shard->parts.n;
    run_maps maps;
    crd_status status = shard_append(run->shard, run->charges, other->shard, other->charges);
    if (status != CRD_OK) return status;
    run_move_places(other, parts);
    run_join_statistics(run, other);
    if (!shard_join_reading(run->shard, run->charges, other->charges, parts)) return CRD_NOMEM;
    if (!run_join_columns(run, other, &maps, scratch) || !run_join_values(run, other, &maps, scratch)) return CRD_NOMEM;
    return run_join_sums(run, other, &maps, scratch);
}

crd_status crd_run_merge(crd_run *run, crd_run *other) {
    if (!is_open(run) || !is_open(other) || run == other || run->policy != other->policy) return CRD_MISUSE;
    arena scratch;
    arena_init(&scratch, &run->m);
    run->status = merge(run, other, &scratch);
    other->status = CRD_MISUSE; /* from here on: it can only be freed */
    arena_free(&scratch);
    return run->status;
}

static crd_status resolve(crd_run *run, arena *scratch) {
    places p;
    crd_status status = places_find(&p, run->shard, scratch, &run->texts);
    if (status != CRD_OK) return status;
    return run_resolve_places(run, &p, scratch) && shard_resolve_reading(run->charges, &p) ? CRD_OK : CRD_NOMEM;
}

crd_status crd_run_join(crd_run **run, crd_run *all) {
    if (run == NULL || !is_open(all) || !crd_run_forks(*run) || (*run)->policy != all->policy) return CRD_MISUSE;
    arena scratch;
    arena_init(&scratch, &all->m);
    all->status = resolve(all, &scratch);
    arena_free(&scratch);
    if (all->status != CRD_OK) return all->status;
    shard_free(all->shard);
    all->shard = NULL;
    all->list = (*run)->list;
    charges_report_to(all->charges, all->list);
    crd_run_free(*run);
    *run = all;
    return CRD_OK;
}

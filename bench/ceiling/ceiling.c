/* SPDX-License-Identifier: Apache-2.0
 *
 * The ceiling: a program for one policy and one layout of columns, which reads a bill of the workload as fast as we
 * know to read it. What it takes is what a general program is measured by. Not general: a row's cells are told apart by
 * a fingerprint of 95 bits, a bill is of one month, and what does not fit ends the program.
 *
 *     ceiling STAGE THREADS FILE [OUT]      FILE in CSV, or in gzip (with ISA-L)
 *
 * STAGE says how far it goes: read, split, hash, find or all. The last writes the groups to OUT. */
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>

#include "fast.h"
#include "input.h"
#include "text_table.h"

/* The cells that are needed, by their columns. */
enum {
    COLUMNS = 40,
    CELL_TYPE = 15,
    CELL_SERVICE = 18,
    CELL_COST = 21,
    CELL_ACCOUNT = 23,
    CELL_START = 27,
    CELL_USAGE = 28,
    CELL_REGION = 34,
    CELL_TAGS = 38
};
enum { BLOCK = 256, DAYS = 32, GROUPS_MAX = 1 << 22 };

typedef enum stage { STAGE_READ, STAGE_SPLIT, STAGE_HASH, STAGE_FIND, STAGE_ALL, STAGES } stage;
static const char *const stage_names[STAGES] = {"read", "split", "hash", "find", "all"};
static stage last_stage;

static _Noreturn void fail(const char *what) {
    fprintf(stderr, "ceiling: %s\n", what);
    exit(1);
}

/* ---- what a thread keeps ---------------------------------------------------------------------------------------- */

/* A fingerprint, and the group of what has it; all zero: free. */
typedef struct known {
    uint64_t high;
    uint32_t low, group;
} known;

typedef struct worker {
    text_table texts[FIELDS];
    known *known; /* at the fingerprint's lower bits or behind */
    uint64_t known_n, known_mask;
    /* Groups: both categories, account and service, packed. The first gets what is left out. */
    uint64_t *group_keys;
    uint32_t *group_slots, groups_n, group_mask;
    int64_t *sums, *overflows; /* [group * DAYS + day] */
    uint32_t *days;            /* [group]: one bit each */
    char month[8];             /* "2024-06-" */
    bool has_month;
    uint32_t *ends; /* of the cells of a piece */
    uint64_t check; /* so that no stage is optimised away */
    pthread_t thread;
} worker;

static void worker_new(worker *w) {
    static const uint32_t rooms[FIELDS] = {512, 256, 4096, 64, 128, 32, 32768, 32};
    *w = (worker){.known_mask = (1 << 17) - 1, .group_mask = (1 << 14) - 1};
    for (field f = 0; f < FIELDS; f++) text_table_new(&w->texts[f], rooms[f]);
    w->known = reserve((w->known_mask + 1) * sizeof *w->known);
    w->group_keys = must(malloc((w->group_mask + 1) * sizeof *w->group_keys));
    w->group_slots = must(calloc(w->group_mask + 1, sizeof *w->group_slots));
    w->sums = reserve((size_t)GROUPS_MAX * DAYS * sizeof *w->sums);
    w->overflows = reserve((size_t)GROUPS_MAX * DAYS * sizeof *w->overflows);
    w->days = reserve(GROUPS_MAX * sizeof *w->days);
    w->ends = must(aligned_alloc(64, (PIECE + 128) * sizeof *w->ends));
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

static uint32_t mixed(uint64_t key) { return (uint32_t)(key * UINT64_C(0x9e3779b97f4a7c15) >> 32); }

static uint32_t free_slot(const worker *w, uint64_t key) {
    uint32_t at = mixed(key) & w->group_mask;
    while (w->group_slots[at] != 0) at = (at + 1) & w->group_mask;
    return at;
}

static void grow_groups(worker *w) {
    w->group_mask = w->group_mask * 2 + 1;
    w->group_keys = must(realloc(w->group_keys, (w->group_mask + 1) * sizeof *w->group_keys));
    free(w->group_slots);
    w->group_slots = must(calloc(w->group_mask + 1, sizeof *w->group_slots));
    for (uint32_t g = 0; g < w->groups_n; g++) w->group_slots[free_slot(w, w->group_keys[g])] = g + 1;
}

static uint32_t group_of(worker *w, uint64_t key) {
    for (uint32_t at = mixed(key) & w->group_mask; w->group_slots[at] != 0; at = (at + 1) & w->group_mask)
        if (w->group_keys[w->group_slots[at] - 1] == key) return w->group_slots[at] - 1;
    if (w->groups_n == GROUPS_MAX) fail("too many groups");
    if (w->groups_n * 2 > w->group_mask) grow_groups(w);
    w->group_slots[free_slot(w, key)] = w->groups_n + 1;
    w->group_keys[w->groups_n] = key;
    return w->groups_n++;
}

static uint64_t pack(unsigned first, unsigned second, uint32_t account, uint32_t service) {
    return (uint64_t)first << 40 | (uint64_t)second << 32 | (uint64_t)account << 16 | service;
}

#define LEFT_OUT UINT64_MAX

static inline void add(worker *w, size_t group, size_t day, int64_t cost) {
    size_t at = group * DAYS + day;
    if (__builtin_expect(__builtin_add_overflow(w->sums[at], cost, &w->sums[at]), 0))
        w->overflows[at] += cost < 0 ? -1 : 1;
    w->days[group] |= UINT32_C(1) << day;
}

/* ---- a row whose fingerprint is new ----------------------------------------------------------------------------- */

typedef struct cell {
    const char *at;
    uint32_t n;
} cell;

/* `ends` of the row; without its quotes. */
static inline cell cell_of(const char *text, const uint32_t *ends, int column) {
    uint32_t begin = ends[column - 1] + 1, n = ends[column] - begin, quoted = n >= 2 && text[begin] == '"';
    return (cell){text + begin + quoted, n - 2 * quoted};
}

static bool is_left_out(cell type) {
    static const char *const types[] = {"Tax", "Credit", "Marketplace"};
    for (size_t i = 0; i < 3; i++)
        if (strlen(types[i]) == type.n && memcmp(types[i], type.at, type.n) == 0) return true;
    return false;
}

static const entry *tag_value(worker *w, field of, cell tags, const char *key) {
    const char *at = memmem(tags.at, tags.n, key, strlen(key));
    cell value = {"", 0};
    if (at != NULL) {
        value.at = at + strlen(key);
        const char *end = memmem(value.at, (size_t)(tags.at + tags.n - value.at), "\"\"", 2);
        if (end == NULL) fail("tags are cut off");
        value.n = (uint32_t)(end - value.at);
    }
    return &w->texts[of].at[text_number(&w->texts[of], of, value.at, value.n)];
}

static const entry *tags_entry(worker *w, cell tags, uint32_t hash) {
    bool is_new;
    uint32_t number = text_table_add(&w->texts[TAGS], tags.at, tags.n, hash, &is_new);
    entry *e = &w->texts[TAGS].at[number];
    if (!is_new) return e;
    const entry *team = tag_value(w, TEAM, tags, "\"\"user_team\"\":\"\"");
    for (size_t i = 0; i < QUESTION_WORDS; i++) e->bits[i] = team->bits[i];
    const entry *environment = tag_value(w, ENVIRONMENT, tags, "\"\"user_env\"\":\"\"");
    for (size_t i = 0; i < QUESTION_WORDS; i++) e->bits[i] |= environment->bits[i];
    return e;
}

static uint32_t number_of(worker *w, field of, cell text) { return text_number(&w->texts[of], of, text.at, text.n); }

static uint32_t classify(worker *w, const char *text, const uint32_t *ends) {
    cell tags_cell = cell_of(text, ends, CELL_TAGS);
    uint32_t hash = text_hash(tags_cell.at, tags_cell.n);
    text_table_fetch_slot(&w->texts[TAGS], hash);
    uint32_t account = number_of(w, ACCOUNT, cell_of(text, ends, CELL_ACCOUNT));
    uint32_t service = number_of(w, SERVICE, cell_of(text, ends, CELL_SERVICE));
    text_table_fetch_entry(&w->texts[TAGS], hash);
    uint32_t usage = number_of(w, USAGE_TYPE, cell_of(text, ends, CELL_USAGE));
    uint32_t region = number_of(w, REGION, cell_of(text, ends, CELL_REGION));
    const entry *tags = tags_entry(w, tags_cell, hash);
    uint64_t bits[QUESTION_WORDS];
    for (size_t i = 0; i < QUESTION_WORDS; i++)
        bits[i] = w->texts[ACCOUNT].at[account].bits[i] | w->texts[SERVICE].at[service].bits[i] |
                  w->texts[USAGE_TYPE].at[usage].bits[i] | w->texts[REGION].at[region].bits[i] | tags->bits[i];
    unsigned first = category1(bits);
    return group_of(w, pack(first, category2(first, bits), account, service));
}

static void grow_known(worker *w) {
    known *old = w->known;
    uint64_t size = w->known_mask + 1;
    w->known_mask = size * 2 - 1;
    w->known = reserve(size * 2 * sizeof *w->known);
    for (uint64_t i = 0; i < size; i++) {
        if (old[i].low == 0) continue;
        uint64_t at = old[i].high & w->known_mask;
        while (w->known[at].low != 0) at = (at + 1) & w->known_mask;
        w->known[at] = old[i];
    }
    munmap(old, size * sizeof *old);
}

static __attribute__((noinline)) uint32_t learn(worker *w, uint64_t high, uint32_t low, const char *text,
                                                const uint32_t *ends) {
    if (w->known_n * 2 > w->known_mask) grow_known(w);
    uint64_t at = high & w->known_mask;
    while (w->known[at].low != 0) at = (at + 1) & w->known_mask;
    w->known_n++;
    uint32_t group = is_left_out(cell_of(text, ends, CELL_TYPE)) ? group_of(w, LEFT_OUT) : classify(w, text, ends);
    w->known[at] = (known){high, low, group};
    return group;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

typedef struct block {
    int64_t costs[BLOCK];
    uint64_t high[BLOCK];
    uint32_t low[BLOCK], groups[BLOCK];
    uint8_t days[BLOCK];
} block;

static inline size_t day_of(worker *w, cell start) {
    if (__builtin_expect(memcmp(start.at, w->month, 8) != 0, 0)) {
        if (w->has_month || start.n < 10) fail("a second month");
        memcpy(w->month, start.at, 8);
        w->has_month = true;
    }
    return (size_t)(start.at[8] - '0') * 10 + (size_t)(start.at[9] - '0');
}

static inline void take_fingerprint(const char *text, const uint32_t *ends, uint64_t *high, uint32_t *low) {
    cell type = cell_of(text, ends, CELL_TYPE), service = cell_of(text, ends, CELL_SERVICE);
    cell account = cell_of(text, ends, CELL_ACCOUNT), usage = cell_of(text, ends, CELL_USAGE);
    cell region = cell_of(text, ends, CELL_REGION), tags = cell_of(text, ends, CELL_TAGS);
    if (__builtin_expect(type.n > 64 || service.n > 64 || account.n > 64 || usage.n > 64 || region.n > 64, 0))
        fail("a long cell");
    fingerprint_state s = fingerprint_begin((uint64_t)type.n | (uint64_t)service.n << 8 | (uint64_t)account.n << 16 |
                                                (uint64_t)usage.n << 24 | (uint64_t)region.n << 32,
                                            tags.n);
    s = fingerprint_add(s, type.at, type.n);
    s = fingerprint_add(s, service.at, service.n);
    s = fingerprint_add(s, account.at, account.n);
    s = fingerprint_add(s, usage.at, usage.n);
    s = fingerprint_add(s, region.at, region.n);
    uint32_t left = tags.n;
    for (int i = 0; i < 3; i++, tags.at += 64) { /* most tags: no branch to guess */
        uint32_t n = left > 64 ? 64 : left;
        s = fingerprint_add(s, tags.at, n);
        left -= n;
    }
    for (; __builtin_expect(left > 0, 0); tags.at += 64) {
        uint32_t n = left > 64 ? 64 : left;
        s = fingerprint_add(s, tags.at, n);
        left -= n;
    }
    fingerprint_end(s, high, low);
}

static void hash_rows(worker *w, const char *text, const uint32_t *ends, size_t n, block *b) {
    for (size_t i = 0; i < n; i++, ends += COLUMNS) {
        cell cost = cell_of(text, ends, CELL_COST);
        b->costs[i] = read_decimal(cost.at, cost.n);
        b->days[i] = (uint8_t)day_of(w, cell_of(text, ends, CELL_START));
        take_fingerprint(text, ends, &b->high[i], &b->low[i]);
        __builtin_prefetch(&w->known[b->high[i] & w->known_mask]);
        w->check += b->high[i] + (uint64_t)b->costs[i];
    }
}

static void find_rows(worker *w, const char *text, const uint32_t *ends, size_t n, block *b) {
    for (size_t i = 0; i < n; i++, ends += COLUMNS) {
        uint64_t at = b->high[i] & w->known_mask;
        while (w->known[at].low != 0 && (w->known[at].high != b->high[i] || w->known[at].low != b->low[i]))
            at = (at + 1) & w->known_mask;
        b->groups[i] = __builtin_expect(w->known[at].low != 0, 1) ? w->known[at].group
                                                                  : learn(w, b->high[i], b->low[i], text, ends);
        __builtin_prefetch(&w->sums[(size_t)b->groups[i] * DAYS + b->days[i]]);
        __builtin_prefetch(&w->days[b->groups[i]]);
    }
}

static void take_rows(worker *w, const char *text, size_t rows) {
    block b;
    for (size_t row = 0; row < rows; row += BLOCK) {
        size_t n = rows - row < BLOCK ? rows - row : BLOCK;
        const uint32_t *ends = w->ends + row * COLUMNS;
        hash_rows(w, text, ends, n, &b);
        if (last_stage == STAGE_HASH) continue;
        find_rows(w, text, ends, n, &b);
        if (last_stage == STAGE_FIND) continue;
        for (size_t i = 0; i < n; i++) add(w, b.groups[i], b.days[i], b.costs[i]);
    }
}

/* ---- pieces ----------------------------------------------------------------------------------------------------- */

/* Lists where cells end, from a row's begin on; returns how many there are. */
static size_t split(worker *w, const char *text, size_t size) {
    uint32_t *out = w->ends;
    uint64_t carry = 0;
    for (size_t i = 0; i < size; i += 64) {
        marks m = find_marks(text + i);
        uint64_t within = low_bits(size - i < 64 ? (uint32_t)(size - i) : 64);
        uint64_t inside = inside_quotes(m.quotes & within) ^ carry;
        carry = 0 - (inside >> 63);
        out = list_bits(out, (m.commas | m.ends) & within & ~inside, (uint32_t)i);
    }
    return (size_t)(out - w->ends);
}

/* Takes the whole rows that begin within the first `mine` bytes; returns where the next one begins. */
static size_t take_piece(worker *w, const char *text, size_t size, size_t mine) {
    if (last_stage == STAGE_READ) return w->check += (uint64_t)text[0], size;
    size_t rows = split(w, text, size) / COLUMNS;
    while (rows > 1 && w->ends[(rows - 1) * COLUMNS - 1] + 1 >= mine) rows--;
    for (size_t row = 0; row < rows; row++)
        if (text[w->ends[row * COLUMNS + COLUMNS - 1]] != '\n') fail("a row of other columns");
    if (rows > 0 && last_stage > STAGE_SPLIT) take_rows(w, text, rows);
    return rows > 0 ? w->ends[rows * COLUMNS - 1] + 1 : 0;
}

/* A file in shares that overlap by a row; each thread takes the next one. That a share begins with a row is a guess:
 * a newline may stand in quotes. So where each began and ended is compared at the end. */
#define SHARE (PIECE - 2 * ROW_MOST)
typedef struct share {
    uint64_t begin, end;
} share;
static struct {
    int fd;
    uint64_t header, size;
    size_t shares_n;
    share *shares;
    atomic_size_t next;
} file;

static void *read_shares(void *of) {
    worker *w = of;
    char *room = must(calloc(1, 1 + SHARE + ROW_MOST + BEHIND));
    for (size_t i; (i = atomic_fetch_add(&file.next, 1)) < file.shares_n;) {
        uint64_t from = file.header + i * SHARE - 1; /* the newline in front of it, if it is one */
        size_t got = read_at(file.fd, room, 1 + SHARE + ROW_MOST, from);
        const char *before = memchr(room, '\n', got);
        size_t skipped = before != NULL ? (size_t)(before - room) + 1 : got;
        size_t taken = skipped <= SHARE ? take_piece(w, room + skipped, got - skipped, SHARE + 1 - skipped) : 0;
        file.shares[i] = (share){from + skipped, from + skipped + taken};
    }
    return NULL;
}

static void check_shares(void) {
    for (size_t i = 1; i < file.shares_n && last_stage > STAGE_READ; i++)
        if (file.shares[i].begin != file.shares[i - 1].end) fail("a share begins within a row");
}

static void read_csv(worker *workers, size_t n) {
    static char header[ROW_MOST];
    size_t got = read_at(file.fd, header, sizeof header, 0);
    const char *end = memchr(header, '\n', got);
    if (end == NULL) fail("there is no header");
    file.header = (uint64_t)(end - header) + 1;
    file.size = (uint64_t)lseek(file.fd, 0, SEEK_END);
    file.shares_n = (size_t)((file.size - file.header + SHARE - 1) / SHARE);
    file.shares = must(calloc(file.shares_n + 1, sizeof *file.shares));
    for (size_t i = 1; i < n; i++)
        if (pthread_create(&workers[i].thread, NULL, read_shares, &workers[i]) != 0) fail("there is no thread");
    read_shares(&workers[0]);
    for (size_t i = 1; i < n; i++) pthread_join(workers[i].thread, NULL);
    check_shares();
}

#ifdef CRD_ISAL
static void read_gzip(worker *w) {
    unpacker *u = unpacker_new(file.fd);
    const char *rest = NULL;
    size_t rest_n = 0;
    bool last = false;
    for (size_t i = 0; !last; i++) {
        struct buffer *b = unpacker_take(u, i);
        last = b->last;
        char *text = b->text - rest_n;
        if (rest_n > 0) memcpy(text, rest, rest_n);
        if (i > 0) unpacker_give_back(u, &u->buffers[(i - 1) % BUFFERS]);
        size_t n = b->n + rest_n, header = i == 0 ? (size_t)((char *)memchr(text, '\n', n) - text) + 1 : 0;
        size_t taken = header + take_piece(w, text + header, n - header, n);
        rest = text + taken;
        rest_n = n - taken;
        if (rest_n > ROW_MOST) fail("a long row");
    }
    if (rest_n > 0 && last_stage > STAGE_READ) fail("the last row has no end");
}
#else
static void read_gzip(worker *w) {
    (void)w;
    fail("gzip is read with ISA-L, which this build has not");
}
#endif

/* ---- the result ------------------------------------------------------------------------------------------------- */

/* A group's account and service under the numbers of another worker. */
static uint64_t moved(worker *to, const worker *from, uint64_t key) {
    if (key == LEFT_OUT) return key;
    const entry *account = &from->texts[ACCOUNT].at[key >> 16 & 0xffff],
                *service = &from->texts[SERVICE].at[key & 0xffff];
    return pack((unsigned)(key >> 40), (unsigned)(key >> 32 & 0xff),
                number_of(to, ACCOUNT, (cell){account->text, account->len}),
                number_of(to, SERVICE, (cell){service->text, service->len}));
}

static void merge(worker *to, const worker *from) {
    if (!to->has_month) memcpy(to->month, from->month, sizeof to->month);
    if (to->has_month && from->has_month && memcmp(to->month, from->month, sizeof to->month) != 0)
        fail("a second month");
    for (uint32_t g = 0; g < from->groups_n; g++) {
        uint32_t group = group_of(to, moved(to, from, from->group_keys[g]));
        for (size_t day = 0; day < DAYS; day++) {
            if ((from->days[g] >> day & 1) == 0) continue;
            add(to, group, day, from->sums[(size_t)g * DAYS + day]);
            to->overflows[(size_t)group * DAYS + day] += from->overflows[(size_t)g * DAYS + day];
        }
    }
    to->check += from->check;
}

static char *put_digits(char *to, uint64_t n, int at_least) {
    char digits[20];
    int i = 20;
    do digits[--i] = (char)('0' + n % 10), n /= 10, at_least--;
    while (n > 0 || at_least > 0);
    memcpy(to, digits + i, (size_t)(20 - i));
    return to + (20 - i);
}

static char *put_cost(char *to, int64_t overflows, int64_t low) {
    __extension__ __int128 sum = ((__int128)overflows << 64) + low;
    const int64_t one = INT64_C(10000000000);
    if (sum < 0) {
        *to++ = '-';
        sum = -sum;
    }
    to = put_digits(to, (uint64_t)(sum / one), 1);
    *to++ = '.';
    return put_digits(to, (uint64_t)(sum % one), COST_DIGITS);
}

static void write_group(FILE *out, const worker *w, uint32_t group) {
    uint64_t key = w->group_keys[group];
    const entry *account = &w->texts[ACCOUNT].at[key >> 16 & 0xffff], *service = &w->texts[SERVICE].at[key & 0xffff];
    char line[1024];
    int begin = snprintf(line, sizeof line / 2, "%s,%s,%.*s,%.*s,%.8s", category1_names[key >> 40],
                         category2_names[key >> 32 & 0xff], (int)account->len, account->text, (int)service->len,
                         service->text, w->month);
    for (unsigned day = 0; day < DAYS; day++) {
        if ((w->days[group] >> day & 1) == 0) continue;
        char *to = put_digits(line + begin, day, 2);
        *to++ = ',';
        to = put_cost(to, w->overflows[(size_t)group * DAYS + day], w->sums[(size_t)group * DAYS + day]);
        *to++ = '\n';
        fwrite(line, 1, (size_t)(to - line), out);
    }
}

static void write_groups(const worker *w, const char *path) {
    FILE *out = fopen(path, "w");
    if (out == NULL) fail("the result cannot be written");
    setvbuf(out, NULL, _IOFBF, 1 << 20);
    for (uint32_t g = 0; g < w->groups_n; g++)
        if (w->group_keys[g] != LEFT_OUT) write_group(out, w, g);
    if (fclose(out) != 0) fail("the result cannot be written");
}

int main(int argc, char **argv) {
    const size_t threads = argc >= 4 ? strtoul(argv[2], NULL, 10) : 0;
    while (argc >= 4 && last_stage < STAGES && strcmp(stage_names[last_stage], argv[1]) != 0) last_stage++;
    if (argc != (last_stage == STAGE_ALL ? 5 : 4) || last_stage == STAGES || threads < 1 || threads > 256) {
        fputs("usage: ceiling read|split|hash|find THREADS FILE\n       ceiling all THREADS FILE OUT\n", stderr);
        return 2;
    }
    file.fd = open(argv[3], O_RDONLY);
    if (file.fd < 0) fail("the file cannot be opened");
    worker *workers = must(calloc(threads, sizeof *workers));
    for (size_t i = 0; i < threads; i++) worker_new(&workers[i]);
    char magic[2] = "";
    if (read_at(file.fd, magic, 2, 0) == 2 && memcmp(magic, "\x1f\x8b", 2) == 0)
        read_gzip(&workers[0]);
    else
        read_csv(workers, threads);
    for (size_t i = 1; i < threads; i++) merge(&workers[0], &workers[i]);
    if (last_stage == STAGE_ALL) write_groups(&workers[0], argv[4]);
    if (last_stage < STAGE_ALL)
        printf("%s: check %016llx\n", stage_names[last_stage], (unsigned long long)workers[0].check);
    fflush(stdout);
    _Exit(0); /* what was reserved need not be taken apart */
}

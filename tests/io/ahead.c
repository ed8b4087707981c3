/* SPDX-License-Identifier: Apache-2.0
 *
 * Packed files that are read in pieces while others look ahead for members: whatever is found, and whenever, the pieces
 * make up the text, each begins with a row, and what is damaged is not read as if it were whole. */
#include "io/source.h"

#include <sys/stat.h>

#include "tests/support/folder.h"
#include "tests/support/packed.h"
#include "tests/support/rows.h"

#define FILES  16
#define PIECES ((size_t)1 << 12)
#define ROOM   ((size_t)1 << 22)

static uint64_t seed = 20261120;

/* ---- reading ----------------------------------------------------------------------------------------------------- */

typedef struct pieces {
    source s;
    piece at[PIECES];
    char *texts[PIECES];
    size_t sizes[PIECES], n;
    size_t alone; /* so many of them end where a member begins */
    bool failed;
} pieces;

/* Takes all pieces; looks as far as may be (`eager`), or now and then. */
static void take_all(pieces *p, size_t size, bool eager) {
    while (!p->s.ended) {
        uint32_t looks = random_below(&seed, 4);
        while ((eager || looks-- > 0) && source_look(&p->s)) {}
        assert_true(p->n < PIECES);
        pthread_mutex_lock(&p->s.lock);
        p->failed |= !source_next(&p->s, size, &p->at[p->n]);
        pthread_mutex_unlock(&p->s.lock);
        p->alone += p->at[p->n].io != NULL;
        p->n++;
    }
}

static bool read_text(piece *one, char **text, size_t *n) {
    const char *why;
    crd_reader reader = piece_reader(one);
    ptrdiff_t more = 1;
    while (more > 0) {
        size_t size = 1 + random_size(&seed, 9000);
        *text = realloc(*text, *n + size);
        assert_non_null(*text);
        more = reader.read(reader.ud, *text + *n, size, &why);
        if (more > 0) *n += (size_t)more;
    }
    return more == 0;
}

/* In any order. */
static void read_pieces(pieces *p) {
    size_t first = random_size(&seed, p->n), step = p->n % 7 == 0 ? 1 : 7;
    for (size_t i = 0; i < p->n; i++) {
        size_t k = (first + i * step) % p->n;
        p->failed |= !read_text(&p->at[k], &p->texts[k], &p->sizes[k]);
        pthread_mutex_lock(&p->s.lock);
        source_done(&p->s, &p->at[k]);
        pthread_mutex_unlock(&p->s.lock);
    }
}

static pieces *read_file(const char *path, size_t size, bool eager) {
    pieces *p = calloc(1, sizeof *p);
    assert_non_null(p);
    assert_true(source_init(&p->s, path, NULL));
    take_all(p, size, eager);
    if (!p->failed) read_pieces(p);
    return p;
}

static void drop(pieces *p) {
    for (size_t i = 0; i < p->n; i++) {
        piece_free(&p->at[i]);
        free(p->texts[i]);
    }
    source_close(&p->s);
    free(p);
}

static void expect_rows(const pieces *p, const rows *all) {
    size_t at = p->s.header_n;
    assert_false(p->failed);
    assert_memory_equal(p->s.header, all->bytes, at);
    for (size_t i = 0; i < p->n; i++) {
        assert_true(all->begins[at]);
        assert_true(p->sizes[i] <= all->n - at);
        assert_memory_equal(p->texts[i], all->bytes + at, p->sizes[i]);
        at += p->sizes[i];
    }
    assert_int_equal(at, all->n);
}

/* ---- packing ----------------------------------------------------------------------------------------------------- */

enum { GZIP, PADDED_GZIP, BGZF, ZSTD, SIZED_ZSTD, PZSTD, FORMATS };

typedef struct file {
    unsigned char bytes[ROOM];
    size_t n;
    size_t last;   /* where the last member begins, */
    size_t check;  /* and its check sum; */
    size_t middle; /* the check sum of one in the middle */
} file;

static void put_member(file *f, int format, const char *text, size_t n) {
    if (format == PZSTD) f->n += zstd_skippable(f->bytes + f->n);
    unsigned char *to = f->bytes + f->n;
    size_t room = ROOM - f->n;
    f->last = f->n;
    switch (format) {
    case GZIP:
    case PADDED_GZIP: f->n += gzip(text, n, GZIP_BEST, to, room); break;
    case BGZF: f->n += bgzf(text, n, to, room); break;
    default: f->n += zstd(text, n, format == SIZED_ZSTD, 0, to, room);
    }
    f->check = f->n - (format < ZSTD ? 8 : 4);
    for (uint32_t zeros = format == PADDED_GZIP ? random_below(&seed, 9) : 0; zeros > 0; zeros--) f->bytes[f->n++] = 0;
}

/* In members of at most so many bytes, cut wherever it may be. */
static void pack(file *f, int format, const rows *all, size_t most) {
    f->n = 0;
    for (size_t at = 0, n; at < all->n; at += n) {
        n = random_size(&seed, most + 1);
        if (n > all->n - at) n = all->n - at;
        put_member(f, format, all->bytes + at, n);
        if (at < all->n / 2) f->middle = f->check;
    }
    if (format == BGZF) put_member(f, format, "", 0);
}

static pieces *read_packed(const file *f, size_t size, bool eager) {
    return read_file(write_file("packed", f->bytes, f->n), size, eager);
}

/* ---- claims ------------------------------------------------------------------------------------------------------ */

static void members_cut_anywhere_are_read_apart(void **state) {
    (void)state;
    static const size_t most[] = {50, 1000, 8000, 20000};
    static rows all;
    static file f;
    for (int format = 0; format < FORMATS; format++) {
        size_t alone = 0;
        for (size_t i = 0; i < FILES; i++) {
            rows_make(&all, &seed);
            pack(&f, format, &all, most[i % COUNT(most)]);
            pieces *p = read_packed(&f, 500 + random_size(&seed, 1000), false);
            expect_rows(p, &all);
            alone += p->alone;
            drop(p);
        }
        assert_true(alone > FILES);
    }
}

/* Several times the same rows: an unpacker may be some dozens of kilobytes of text ahead of what it gives. */
enum { TIMES = 40 };

static char *repeat(const rows *all) {
    char *text = malloc(TIMES * all->n);
    assert_non_null(text);
    for (size_t i = 0; i < TIMES; i++) memcpy(text + i * all->n, all->bytes, all->n);
    return text;
}

/* How many pieces ended where a member begins. */
static size_t count_alone(const file *f, size_t size, bool *failed) {
    pieces *p = read_packed(f, size, true);
    size_t alone = p->alone;
    *failed = p->failed;
    drop(p);
    return alone;
}

static void one_member_is_read_by_whoever_asks(void **state) {
    (void)state;
    static rows all;
    static file f;
    bool failed;
    rows_make(&all, &seed);
    char *text = repeat(&all);
    for (int format = 0; format < FORMATS; format++) {
        f.n = 0;
        put_member(&f, format, text, TIMES * all.n);
        assert_int_equal(count_alone(&f, 30000, &failed), 0);
        assert_false(failed);
    }
    free(text);
}

/* Nothing is cut where the last member says that most of the text is in it, nor where little stands behind the cut. */
static void members_are_read_apart_where_that_pays(void **state) {
    (void)state;
    static const size_t parts[][3] = {{14, 13, 13}, {10, 0, 30}, {30, 5, 5}};
    static rows all;
    static file f;
    bool failed;
    rows_make(&all, &seed);
    char *text = repeat(&all);
    for (size_t i = 0; i < COUNT(parts); i++) {
        f.n = 0;
        for (size_t part = 0; part < COUNT(parts[i]); part++)
            f.n += gzip(text, parts[i][part] * all.n, GZIP_STORED, f.bytes + f.n, ROOM - f.n);
        size_t alone = count_alone(&f, 100000, &failed);
        assert_int_equal(alone > 0, i == 0);
        assert_false(failed);
    }
    free(text);
}

/* A field that goes through several members. */
static void a_field_may_be_in_many_members(void **state) {
    (void)state;
    static rows all;
    static file f;
    for (size_t i = 0; i < 20; i++) {
        memset(&all, 0, sizeof all);
        for (uint32_t row = 0; row < 30; row++) {
            all.begins[all.n] = true;
            rows_put(&all, "1,\"a\n");
            for (uint32_t line = 0; line < 200; line++) rows_put(&all, "\"\"b\"\"\n");
            rows_put(&all, "\"\n");
        }
        all.begins[all.n] = true;
        f.n = 0;
        for (size_t at = 0; at < all.n; at += 300)
            put_member(&f, GZIP, all.bytes + at, all.n - at < 300 ? all.n - at : 300);
        pieces *p = read_packed(&f, 400, false);
        expect_rows(p, &all);
        assert_true(p->alone > 0);
        drop(p);
    }
}

/* Stored bytes that begin as members do. Those that do not unpack are passed over; those that do are taken for a
 * member, and what stands in front of them does not end there. */
static void what_looks_like_a_member_is_none(void **state) {
    (void)state;
    static rows all, inside;
    static file f;
    bool failed;
    rows_make(&all, &seed);
    rows_make(&inside, &seed);
    for (int unpacks = 0; unpacks < 2; unpacks++) {
        static const char begins[] = "\x1F\x8B\x08 and no more than that\n";
        char *text = repeat(&all);
        size_t n = 8 * all.n;
        for (int i = 0; i < 3; i++, n += sizeof begins - 1) memcpy(text + n, begins, sizeof begins - 1);
        if (unpacks) n += gzip(inside.bytes, inside.n, GZIP_BEST, (unsigned char *)text + n, ROWS_BYTES);
        f.n = gzip(text, n, GZIP_STORED, f.bytes, ROOM);
        for (int i = 0; i < 10; i++) f.n += gzip(all.bytes, all.n, GZIP_STORED, f.bytes + f.n, ROOM - f.n);
        size_t alone = count_alone(&f, 100000, &failed);
        assert_true(alone > 0);
        assert_int_equal(failed, unpacks);
        free(text);
    }
}

static void what_is_damaged_is_not_read(void **state) {
    (void)state;
    static rows all;
    static file f;
    for (int format = 0; format < FORMATS; format++) {
        for (size_t i = 0; i < 20; i++) {
            rows_make(&all, &seed);
            pack(&f, format, &all, 8000);
            if (i % 2)
                f.n = f.last + 2 + random_size(&seed, f.check - f.last);
            else
                f.bytes[f.middle] ^= 0x10;
            pieces *p = read_packed(&f, 500, false);
            assert_true(p->failed);
            drop(p);
        }
    }
}

/* Many members that unpack to hundreds of times their size, none of them to much. */
static void a_bomb_in_members_is_one(void **state) {
    (void)state;
    static file f;
    size_t n = (size_t)8 << 20;
    char *text = malloc(n);
    assert_non_null(text);
    for (size_t i = 0; i < n; i++) text[i] = i % 4 == 3 ? '\n' : 'x';
    for (int format = GZIP; format < FORMATS; format++) {
        bool failed;
        f.n = 0;
        put_member(&f, format, text, n);
        for (size_t one = f.n; f.n < 25 * one; f.n += one) memcpy(f.bytes + f.n, f.bytes, one);
        count_alone(&f, 30000, &failed);
        assert_true(failed);
    }
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_cut_anywhere_are_read_apart),
        cmocka_unit_test(one_member_is_read_by_whoever_asks),
        cmocka_unit_test(members_are_read_apart_where_that_pays),
        cmocka_unit_test(a_field_may_be_in_many_members),
        cmocka_unit_test(what_looks_like_a_member_is_none),
        cmocka_unit_test(what_is_damaged_is_not_read),
        cmocka_unit_test(a_bomb_in_members_is_one),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

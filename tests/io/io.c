/* SPDX-License-Identifier: Apache-2.0
 *
 * The file readers: plain, gzip, zstd and zip, from files and pipes, whole and broken; and which files a path means. */
#include <fcntl.h>
#include <sys/stat.h>
#include <zip.h>

#include "crd_io.h"
#include "tests/support/folder.h"
#include "tests/support/packed.h"

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

typedef struct result {
    char *bytes;
    size_t n;
    const char *why; /* NULL: read to the end */
} result;

static void read_to_end(result *r, crd_io *io, size_t piece) {
    size_t room = (size_t)1 << 20;
    r->bytes = malloc(room);
    assert_non_null(r->bytes);
    crd_reader reader = crd_io_reader(io);
    ptrdiff_t n;
    while ((n = reader.read(reader.ud, r->bytes, piece, &r->why)) > 0) r->n += (size_t)n;
    if (n == 0) r->why = NULL;
}

/* Only the length is kept of what is longer than the buffer's piece; the bytes of a short text are in `bytes`. */
static void expect_text(const char *path, const char *expected) {
    const char *why = NULL;
    crd_io *io = crd_io_open(path, &why);
    if (!io) fail_msg("%s: %s", path, why);
    crd_reader reader = crd_io_reader(io);
    char bytes[4096];
    size_t n = 0;
    ptrdiff_t got;
    while ((got = reader.read(reader.ud, bytes + n, 7, &why)) > 0) n += (size_t)got;
    if (got < 0) fail_msg("%s: %s", path, why);
    assert_int_equal(n, strlen(expected));
    assert_memory_equal(bytes, expected, n);
    crd_io_close(io);
}

static void expect_error(const char *path, const char *expected) {
    const char *why = NULL;
    crd_io *io = crd_io_open(path, &why);
    if (!io) {
        assert_string_equal(why, expected);
        return;
    }
    result r = {0};
    read_to_end(&r, io, 4096);
    assert_non_null(r.why);
    assert_string_equal(r.why, expected);
    free(r.bytes);
    crd_io_close(io);
}

/* ---- Packing ----------------------------------------------------------------------------------------------------- */

static const char *write_zip(const char *name, const char *const members[][2], size_t n) {
    const char *path = path_of(name);
    int error;
    zip_t *archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);
    assert_non_null(archive);
    for (size_t i = 0; i < n; i++) {
        if (!members[i][1]) {
            assert_true(zip_dir_add(archive, members[i][0], 0) >= 0);
            continue;
        }
        zip_source_t *source = zip_source_buffer(archive, members[i][1], strlen(members[i][1]), 0);
        assert_true(zip_file_add(archive, members[i][0], source, 0) >= 0);
    }
    assert_int_equal(zip_close(archive), 0);
    return path;
}

/* ---- Tests ------------------------------------------------------------------------------------------------------- */

static void plain(void **state) {
    (void)state;
    expect_text(write_file("a.csv", "a,b\n1,2\n", 8), "a,b\n1,2\n");
    expect_text(write_file("one", "x", 1), "x");
    expect_text(write_file("empty", "", 0), "");
    expect_error(path_of("missing"), "No such file or directory");
    expect_error(folder, "Is a directory");
}

static void gzip_members(void **state) {
    (void)state;
    unsigned char bytes[1024];
    size_t first = gzip("one,", 4, GZIP_BEST, bytes, sizeof bytes);
    expect_text(write_file("named.csv", bytes, first), "one,");
    size_t both = first + gzip("two\n", 4, GZIP_BEST, bytes + first, sizeof bytes - first);
    expect_text(write_file("two.gz", bytes, both), "one,two\n");
    size_t third = both + gzip("", 0, GZIP_BEST, bytes + both, sizeof bytes - both);
    expect_text(write_file("three.gz", bytes, third), "one,two\n");
    memset(bytes + third, 0, 100);
    expect_text(write_file("padded.gz", bytes, third + 100), "one,two\n");
    memcpy(bytes + third, "rest", 4);
    expect_error(write_file("rest.gz", bytes, third + 4), "something that is no gzip stands behind the gzip data");
}

static void gzip_broken(void **state) {
    (void)state;
    static const char words[] = "a bill of some length, so that it is not stored as it is, is not stored as it is\n";
    unsigned char bytes[1024];
    size_t n = gzip(words, sizeof words - 1, GZIP_BEST, bytes, sizeof bytes);
    expect_text(write_file("whole.gz", bytes, n), words);
    for (size_t cut = 2; cut < n; cut++)
        expect_error(write_file("cut.gz", bytes, cut), "the gzip data ends too early: the file was cut off");
    for (size_t at = n - 8; at < n; at++) { /* CRC and length */
        bytes[at] ^= 0x10;
        expect_error(write_file("damaged.gz", bytes, n), "the gzip data is damaged");
        bytes[at] ^= 0x10;
    }
    bytes[10] ^= 0x06; /* block type 3 */
    expect_error(write_file("block.gz", bytes, n), "the gzip data is damaged");
}

static void zstd_frames(void **state) {
    (void)state;
    unsigned char bytes[1024];
    size_t first = zstd("one,", 4, false, 0, bytes, sizeof bytes);
    expect_text(write_file("named.csv", bytes, first), "one,");
    size_t second = first + zstd_skippable(bytes + first);
    size_t both = second + zstd("two\n", 4, false, 0, bytes + second, sizeof bytes - second);
    expect_text(write_file("two.zst", bytes, both), "one,two\n");
    size_t third = both + zstd("", 0, false, 0, bytes + both, sizeof bytes - both);
    expect_text(write_file("three.zst", bytes, third), "one,two\n");
    memcpy(bytes + third, "rest", 4);
    expect_error(write_file("rest.zst", bytes, third + 4), "something that is no zstd stands behind the zstd data");
    expect_text(write_file("skippable-first.zst", bytes + first, both - first), "two\n");
}

static void zstd_broken(void **state) {
    (void)state;
    static const char words[] = "a bill of some length, so that it is not stored as it is, is not stored as it is\n";
    unsigned char bytes[1024];
    size_t n = zstd(words, sizeof words - 1, false, 0, bytes, sizeof bytes);
    expect_text(write_file("whole.zst", bytes, n), words);
    for (size_t cut = 4; cut < n; cut++)
        expect_error(write_file("cut.zst", bytes, cut), "the zstd data ends too early: the file was cut off");
    for (size_t at = n - 4; at < n; at++) { /* checksum */
        bytes[at] ^= 0x10;
        expect_error(write_file("damaged.zst", bytes, n), "the zstd data is damaged");
        bytes[at] ^= 0x10;
    }
    n = zstd(words, sizeof words - 1, false, 28, bytes, sizeof bytes);
    expect_error(write_file("window.zst", bytes, n),
                 "the zstd data needs a window of more than 128 MiB: pack it without --long");
}

static void bomb(void **state) {
    (void)state;
    size_t n = (size_t)80 << 20;
    char *zeros = calloc(n, 1);
    unsigned char *packed = malloc(1 << 20);
    assert_true(zeros && packed);
    size_t packed_n = gzip(zeros, n, GZIP_BEST, packed, 1 << 20);
    expect_error(write_file("bomb.gz", packed, packed_n),
                 "the file unpacks to hundreds of times its size, as no bill does");
    packed_n = zstd(zeros, n, false, 0, packed, 1 << 20);
    expect_error(write_file("bomb.zst", packed, packed_n),
                 "the file unpacks to hundreds of times its size, as no bill does");
    packed_n = gzip(zeros, (size_t)60 << 20, GZIP_BEST, packed, 1 << 20);
    const char *why = NULL;
    crd_io *io = crd_io_open(write_file("large.gz", packed, packed_n), &why);
    assert_non_null(io);
    result r = {0};
    read_to_end(&r, io, 1 << 20);
    assert_null(r.why);
    assert_int_equal(r.n, (size_t)60 << 20);
    assert_int_equal(crd_io_size(io), packed_n);
    assert_int_equal(crd_io_taken(io), packed_n);
    free(r.bytes);
    crd_io_close(io);
    free(zeros);
    free(packed);
}

static void zip_members(void **state) {
    (void)state;
    static const char *const members[][2] = {{"folder/", NULL}, {"folder/a.csv", "a,b\n1,2\n"}, {"b.csv", "c\n"}};
    expect_text(write_zip("one.zip", members, 2), "a,b\n1,2\n");
    expect_error(write_zip("none.zip", members, 1), "the zip archive holds no file");
    expect_error(write_zip("two.zip", members, 3),
                 "the zip archive holds more than one file: unpack it and give the folder");
    expect_error(write_file("empty.zip", "PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22),
                 "the zip archive holds no file");
    expect_error(write_file("cut.zip", "PK\x03\x04 and no list", 16), "the zip archive is damaged");
}

static void zip_damaged(void **state) {
    (void)state;
    static const char *const members[][2] = {{"a.csv", "stored"}};
    const char *path = write_zip("stored.zip", members, 1);
    char *bytes;
    size_t n;
    const char *why;
    assert_true(crd_io_slurp(path, 4096, &bytes, &n, &why));
    bytes[30 + strlen("a.csv")] ^= 1; /* the first byte behind the member's header */
    expect_error(write_file("damaged.zip", bytes, n), "CRC error");
    free(bytes);
}

/* The same file through a pipe, as standard input. */
static void through_pipe(const char *path, const char *expected) {
    int ends[2], saved = dup(STDIN_FILENO);
    char *bytes;
    size_t n;
    const char *why;
    assert_true(crd_io_slurp(path, 1 << 20, &bytes, &n, &why));
    assert_int_equal(pipe(ends), 0);
    assert_true(n < 32768); /* fits the pipe's own buffer, so nobody has to write meanwhile */
    assert_int_equal(write(ends[1], bytes, n), n);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    expect_text("-", expected);
    dup2(saved, STDIN_FILENO);
    close(saved);
    free(bytes);
}

static void standard_input(void **state) {
    (void)state;
    static const char *const members[][2] = {{"a.csv", "from a zip\n"}};
    unsigned char bytes[256];
    size_t n = gzip("from gzip\n", 10, GZIP_BEST, bytes, sizeof bytes);
    through_pipe(write_file("plain", "from a file\n", 12), "from a file\n");
    through_pipe(write_file("packed", bytes, n), "from gzip\n");
    through_pipe(write_zip("zipped", members, 1), "from a zip\n");
}

static void slurp(void **state) {
    (void)state;
    char *bytes;
    size_t n;
    const char *why = NULL;
    char large[40000];
    memset(large, 'x', sizeof large);
    const char *path = write_file("policy", large, sizeof large);
    assert_true(crd_io_slurp(path, sizeof large, &bytes, &n, &why));
    assert_int_equal(n, sizeof large);
    assert_int_equal(bytes[n], 0);
    assert_memory_equal(bytes, large, n);
    free(bytes);
    assert_false(crd_io_slurp(path, sizeof large - 1, &bytes, &n, &why));
    assert_string_equal(why, "the file is too large");
    assert_false(crd_io_slurp(path_of("missing"), 10, &bytes, &n, &why));
    assert_string_equal(why, "No such file or directory");
    assert_false(crd_io_slurp(folder, 10, &bytes, &n, &why));
    assert_string_equal(why, "Is a directory");
}

/* ---- Paths ------------------------------------------------------------------------------------------------------- */

typedef struct seen {
    char paths[1024];
    size_t stop_after;
} seen;

static bool see(void *ud, const char *path) {
    seen *s = ud;
    strcat(s->paths, path + strlen(folder) + 1);
    strcat(s->paths, "\n");
    return --s->stop_after > 0;
}

static void files(void **state) {
    (void)state;
    const char *why = NULL;
    seen s = {"", 99};
    assert_int_equal(mkdir(path_of("bills"), 0755), 0);
    assert_false(crd_io_files(path_of("bills"), see, &s, &why));
    assert_string_equal(why, "the folder holds no .csv, .jsonl, .ndjson, .parquet, .gz, .zst or .zip file");
    assert_int_equal(mkdir(path_of("bills/b"), 0755), 0);
    assert_int_equal(mkdir(path_of("bills/.hidden"), 0755), 0);
    static const char *const names[] = {"bills/b/z.csv", "bills/c.csv.gz",      "bills/a.csv.zst", "bills/B.csv",
                                        "bills/b.csv",   "bills/d.zip",         "bills/e.json",    "bills/.f.csv",
                                        "bills/_g.csv",  "bills/.hidden/h.csv", "bills/csv",       "bills/.csv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) write_file(names[i], "x", 1);
    assert_int_equal(symlink("..", path_of("bills/loop")), 0);
    assert_int_equal(symlink("b.csv", path_of("bills/link.csv")), 0);
    assert_true(crd_io_files(path_of("bills/"), see, &s, &why));
    assert_string_equal(
        s.paths,
        "bills/B.csv\nbills/a.csv.zst\nbills/b.csv\nbills/b/z.csv\nbills/c.csv.gz\nbills/d.zip\nbills/link.csv\n");
    s = (seen){"", 2};
    assert_true(crd_io_files(path_of("bills"), see, &s, &why));
    assert_string_equal(s.paths, "bills/B.csv\nbills/a.csv.zst\n");
    s = (seen){"", 99};
    assert_true(crd_io_files(path_of("bills/e.json"), see, &s, &why)); /* named outright: taken as it is */
    assert_string_equal(s.paths, "bills/e.json\n");
    assert_false(crd_io_files(path_of("missing"), see, &s, &why));
    assert_string_equal(why, "No such file or directory");
}

/* Each folder is read once, by its own name where it has one below the path, else by the first link in order. */
static void linked_files(void **state) {
    (void)state;
    const char *why = NULL;
    seen s = {"", 99};
    static const char *const folders[] = {"tree", "tree/2026", "tree/2026/deep", "elsewhere", "elsewhere/more"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) assert_int_equal(mkdir(path_of(folders[i]), 0755), 0);
    static const char *const names[] = {"tree/A.CSV", "tree/2026/b.Csv.Gz", "tree/2026/deep/c.csv", "elsewhere/d.csv",
                                        "elsewhere/more/e.csv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) write_file(names[i], "x", 1);
    assert_int_equal(symlink("2026", path_of("tree/1-latest")), 0);
    assert_int_equal(symlink("../elsewhere", path_of("tree/z-old")), 0);
    assert_int_equal(symlink("../elsewhere", path_of("tree/old")), 0);
    assert_int_equal(symlink("../tree", path_of("elsewhere/back")), 0);
    assert_int_equal(symlink("gone.md", path_of("tree/notes.md")), 0);
    assert_int_equal(symlink("gone.csv", path_of("tree/lost.csv")), 0);
    assert_int_equal(symlink("gone", path_of("tree/2025")), 0);
    assert_true(crd_io_files(path_of("tree"), see, &s, &why));
    assert_string_equal(s.paths, "tree/2025\ntree/2026/b.Csv.Gz\ntree/2026/deep/c.csv\ntree/A.CSV\ntree/lost.csv\n"
                                 "tree/old/d.csv\ntree/old/more/e.csv\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain),          cmocka_unit_test(gzip_members), cmocka_unit_test(gzip_broken),
        cmocka_unit_test(zstd_frames),    cmocka_unit_test(zstd_broken),  cmocka_unit_test(bomb),
        cmocka_unit_test(zip_members),    cmocka_unit_test(zip_damaged),  cmocka_unit_test(slurp),
        cmocka_unit_test(standard_input), cmocka_unit_test(files),        cmocka_unit_test(linked_files),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

/* SPDX-License-Identifier: Apache-2.0
 *
 * Holding a result back, and handing it out whole, or as it comes once the job is done. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "output.h"
#include "interrupt.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void output_free(output *o) {
    free(o->at);
    if (o->spill) fclose(o->spill);
    *o = (output){.color = o->color};
}

static bool fail(output *o) {
    if (o->error == 0) o->error = errno != 0 ? errno : EIO;
    return false;
}

static bool copy(FILE *from, FILE *to) {
    char buffer[65536];
    size_t n;
    rewind(from);
    while ((n = fread(buffer, 1, sizeof buffer, from)) > 0)
        if (fwrite(buffer, 1, n, to) != n) return false;
    return !ferror(from);
}

static bool pour(output *o, FILE *to) {
    if (o->spill && (fflush(o->spill) != 0 || !copy(o->spill, to))) return false;
    return (o->n == 0 || fwrite(o->at, 1, o->n, to) == o->n) && fflush(to) == 0;
}

/* Moves what is held in memory to the temporary file. */
static bool spill(output *o) {
    if (!o->spill) o->spill = tmpfile();
    if (!o->spill || (o->n > 0 && fwrite(o->at, 1, o->n, o->spill) != o->n)) return fail(o);
    o->n = 0;
    return true;
}

/* Hands out what is held. */
static bool flow(output *o) {
    if (!pour(o, stdout)) return fail(o);
    if (o->spill) fclose(o->spill);
    o->spill = NULL;
    o->n = 0;
    return true;
}

static bool grow(output *o, size_t want) {
    size_t cap = o->cap ? o->cap : 4096;
    while (cap < want) cap *= 2;
    char *at = realloc(o->at, cap);
    if (!at) return fail(o);
    o->at = at;
    o->cap = cap;
    return true;
}

/* Whether there is room for so many bytes in memory. */
static bool make_room(output *o, size_t len) {
    size_t most = o->flows ? OUTPUT_FLOW : OUTPUT_MEMORY;
    if (o->n + len <= o->cap && o->n + len <= most) return true;
    if (o->n + len > most && !(o->flows ? flow(o) : spill(o))) return false;
    return len <= o->cap - o->n || grow(o, o->n + len);
}

bool output_write(void *ud, const char *bytes, size_t len) {
    output *o = ud;
    if (o->error || !make_room(o, len)) return false;
    if (len) memcpy(o->at + o->n, bytes, len);
    o->n += len;
    return true;
}

void output_text(output *o, const char *text) { output_write(o, text, strlen(text)); }

void output_format(output *o, const char *format, ...) {
    char line[512];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (n >= 0 && (size_t)n < sizeof line) {
        output_write(o, line, (size_t)n);
        return;
    }
    char *text = n < 0 ? NULL : malloc((size_t)n + 1);
    if (!text) {
        fail(o);
        return;
    }
    va_start(args, format);
    vsnprintf(text, (size_t)n + 1, format, args);
    va_end(args);
    output_write(o, text, (size_t)n);
    free(text);
}

/* Whether three bytes of UTF-8 change the direction of the text: U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069. */
static bool turns_text(const unsigned char *at) {
    if (at[0] != 0xe2) return false;
    if (at[1] == 0x80) return at[2] == 0x8e || at[2] == 0x8f || (at[2] >= 0xaa && at[2] <= 0xae);
    return at[1] == 0x81 && at[2] >= 0xa6 && at[2] <= 0xa9;
}

/* Bytes of what is no text at the start of `text`: C0 and DEL are one byte, C1 are two in UTF-8, and what would show
 * the text in another order than it is written in is three. */
static size_t control(crd_str text) {
    const unsigned char *at = (const unsigned char *)text.ptr;
    if (at[0] < 0x20 || at[0] == 0x7f) return 1;
    if (text.len >= 2 && at[0] == 0xc2 && at[1] >= 0x80 && at[1] < 0xa0) return 2;
    return text.len >= 3 && turns_text(at) ? 3 : 0;
}

void output_str(output *o, crd_str text) {
    size_t done = 0;
    for (size_t i = 0; i < text.len;) {
        size_t bad = control((crd_str){text.ptr + i, text.len - i});
        if (bad) {
            output_write(o, text.ptr + done, i - done);
            output_write(o, "?", 1);
            done = i + bad;
        }
        i += bad ? bad : 1;
    }
    if (done < text.len) output_write(o, text.ptr + done, text.len - done);
}

void output_number(output *o, uint64_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    output_write(o, digits + at, sizeof digits - at);
}

void output_spaces(output *o, size_t n) {
    for (; n > 0; n--) output_write(o, " ", 1);
}

void output_style(output *o, style s) {
    static const char *const codes[] = {"\033[0m", "\033[1m", "\033[2m", "\033[32m", "\033[1;31m", "\033[33m"};
    if (o->color) output_text(o, codes[s]);
}

void output_styled(output *o, style s, const char *text) {
    if (s != STYLE_PLAIN) output_style(o, s);
    output_text(o, text);
    if (s != STYLE_PLAIN) output_style(o, STYLE_PLAIN);
}

/* Whether one of eight bytes is below '-', as separators, quotes, ends of lines and blanks are. */
static bool any_low(const char *at) {
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return ((word - ones * '-') & ~word & ones * 0x80) != 0;
}

/* False: there is nothing in it to quote. Eight bytes at a time, the last ones perhaps twice. */
static bool may_need_quotes(crd_str field) {
    if (field.len < 8) {
        char few[8] = "--------";
        if (field.len > 0) memcpy(few, field.ptr, field.len);
        return any_low(few);
    }
    for (size_t i = 0; i + 8 < field.len; i += 8)
        if (any_low(field.ptr + i)) return true;
    return any_low(field.ptr + field.len - 8);
}

static bool needs_quotes(crd_str field) {
    static const bool special[256] = {[','] = true, ['"'] = true, ['\r'] = true, ['\n'] = true};
    bool found = false;
    if (!may_need_quotes(field)) return false;
    for (size_t i = 0; i < field.len; i++) found |= special[(unsigned char)field.ptr[i]];
    return found || field.ptr[0] == ' ' || field.ptr[field.len - 1] == ' ';
}

static void write_quoted(output *o, crd_str field) {
    output_write(o, "\"", 1);
    for (size_t i = 0; i < field.len; i++)
        output_write(o, field.ptr[i] == '"' ? "\"\"" : &field.ptr[i], field.ptr[i] == '"' ? 2 : 1);
    output_write(o, "\"", 1);
}

void output_cell(output *o, crd_str field) {
    if (needs_quotes(field)) {
        write_quoted(o, field);
        output_write(o, ",", 1);
    } else if (!o->error && make_room(o, field.len + 1)) {
        if (field.len) memcpy(o->at + o->n, field.ptr, field.len);
        o->n += field.len;
        o->at[o->n++] = ',';
    }
}

/* ---- Handing out ---- */

/* Permissions of the file to come: those of the one it replaces, else what the umask leaves. */
static mode_t permissions(const struct stat *old) {
    if (old) return old->st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_beside(output *o, const char *path, const struct stat *old) {
    size_t size = strlen(path) + sizeof ".XXXXXX";
    char *name = malloc(size);
    if (!name) return false;
    snprintf(name, size, "%s.XXXXXX", path);
    interrupts_hold();
    int fd = mkstemp(name);
    if (fd >= 0) interrupt_removes(name);
    interrupts_release();
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");
    bool ok = f && pour(o, f) && fchmod(fd, permissions(old)) == 0 && fsync(fd) == 0;
    int error = errno;
    if (f)
        ok = (fclose(f) == 0 || (error = errno, false)) && ok;
    else if (fd >= 0)
        close(fd);
    interrupts_hold();
    if (ok && rename(name, path) != 0) {
        error = errno;
        ok = false;
    }
    if (!ok && fd >= 0) unlink(name);
    interrupt_removes(NULL);
    interrupts_release();
    free(name);
    errno = error;
    return ok;
}

/* Opens the file as `mode` says and writes to it, as it is. */
static bool write_into(output *o, const char *path, const char *mode) {
    FILE *f = fopen(path, mode);
    if (!f) return false;
    bool ok = pour(o, f);
    int error = errno;
    if (fclose(f) != 0 && ok) return false;
    errno = error;
    return ok;
}

static bool write_file(output *o, const char *path) {
    struct stat old;
    if (stat(path, &old) != 0) return write_beside(o, path, NULL);
    if (S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (!S_ISREG(old.st_mode)) return write_into(o, path, "wb"); /* a device or a pipe cannot be replaced */
    char *real = realpath(path, NULL);                           /* a link stays a link */
    bool ok = real && write_beside(o, real, &old);
    int error = errno;
    free(real);
    errno = error;
    return ok;
}

void output_to_errors(output *o) {
    if (o->n > 0) fwrite(o->at, 1, o->n, stderr);
    output_free(o);
}

static bool handed_out(output *o, bool ok, const char **why) {
    if (ok) return true;
    fail(o);
    *why = strerror(o->error);
    return false;
}

void output_flow(output *o) { o->flows = true; }

bool output_append(output *o, const char *path, const char **why) {
    errno = 0;
    return handed_out(o, !o->error && write_into(o, path, "ab"), why);
}

bool output_commit(output *o, const char *path, const char **why) {
    errno = 0;
    bool ok = !o->error;
    if (ok) ok = path ? write_file(o, path) : pour(o, stdout);
    return handed_out(o, ok, why);
}

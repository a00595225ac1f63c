/* SPDX-License-Identifier: MIT */
/* request_upload: multipart bodies into $post, $files and temporary files.
 * Owns: the temporary files until the request object goes. Called by: class_request.
 * Never: leaves a file behind for a body it refuses.
 * Tested by: tests/phpt/request. */
#include "php_wsco.h"

#include "wsco/php/errors.h"
#include "wsco/php/request.h"
#include "wsco/proto/http_part.h"

#include "SAPI.h"
#include "rfc1867.h"
#include "zend_smart_str.h"

#include <fcntl.h>
#include <unistd.h>

/* The numbers of PHP's UPLOAD_ERR_* constants, which no header exports. */
enum { UPLOAD_OK = 0, UPLOAD_NO_FILE = 4, UPLOAD_NO_TMP_DIR = 6, UPLOAD_CANT_WRITE = 7 };

typedef struct upload {
    const php_wsco_request_options *options;
    php_wsco_upload_result *result;
    smart_str value;   /* of a plain field */
    zend_string *name; /* of the part under way */
    zval file;         /* its entry, UNDEF for a plain field */
    int fd;
    zend_long size;
} upload;

static void ensure_array(zval *array)
{
    if (Z_TYPE_P(array) == IS_UNDEF)
        array_init(array);
}

static void describe(zval *file, const wsco_part_info *info, const char *path, int error)
{
    array_init_size(file, 8);
    add_assoc_stringl(file, "type", info->type, info->type_len);
    add_assoc_string(file, "tmp_name", path);
    add_assoc_long(file, "size", 0);
    add_assoc_stringl(file, "name", info->filename, info->filename_len);
    add_assoc_long(file, "error", error);
}

static int open_temporary(upload *self, char *path, size_t cap)
{
    const char *dir = self->options->upload_dir ? self->options->upload_dir : "/tmp";

    if (snprintf(path, cap, "%s/swoole.upfile.XXXXXX", dir) >= (int)cap)
        return -1;
    return mkostemp(path, O_CLOEXEC);
}

/* move_uploaded_file() and is_uploaded_file() look the path up there. */
static void remember(upload *self, const char *path)
{
    zend_string *text = zend_string_init(path, strlen(path), 0);

    if (!SG(rfc1867_uploaded_files)) {
        ALLOC_HASHTABLE(SG(rfc1867_uploaded_files));
        zend_hash_init(SG(rfc1867_uploaded_files), 8, NULL, NULL, 0);
    }
    zend_hash_add_ptr(SG(rfc1867_uploaded_files), text, text);
    ensure_array(&self->result->tmpfiles);
    add_next_index_str(&self->result->tmpfiles, text);
}

static void begin_file(upload *self, const wsco_part_info *info)
{
    char path[256] = "";

    self->size = 0;
    if (info->filename_len == 0) {
        describe(&self->file, info, "", UPLOAD_NO_FILE);
        return;
    }
    self->fd = open_temporary(self, path, sizeof path);
    if (self->fd < 0) {
        describe(&self->file, info, "", UPLOAD_NO_TMP_DIR);
        return;
    }
    remember(self, path);
    describe(&self->file, info, path, UPLOAD_OK);
}

static wsco_rc on_begin(void *arg, const wsco_part_info *info)
{
    upload *self = arg;

    self->name = zend_string_init(info->name, info->name_len, 0);
    ZVAL_UNDEF(&self->file);
    if (info->filename)
        begin_file(self, info);
    return WSCO_OK;
}

static wsco_rc on_data(void *arg, const char *bytes, size_t n)
{
    upload *self = arg;

    if (Z_TYPE(self->file) == IS_UNDEF) {
        smart_str_appendl(&self->value, bytes, n);
        return WSCO_OK;
    }
    if (self->fd < 0)
        return WSCO_OK;
    self->size += (zend_long)n;
    while (n > 0) {
        ssize_t written = write(self->fd, bytes, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            add_assoc_long(&self->file, "error", UPLOAD_CANT_WRITE);
            return WSCO_OK;
        }
        bytes += written;
        n -= (size_t)written;
    }
    return WSCO_OK;
}

/* $_FILES's own shape: "ups[a]" goes to ups[name][a], ups[type][a] ... */
static void register_inverted(upload *self, const char *bracket)
{
    static const char *const keys[] = {"name", "type", "tmp_name", "error", "size"};
    int base = (int)(bracket - ZSTR_VAL(self->name));

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        zval *value = zend_hash_str_find(Z_ARRVAL(self->file), keys[i], strlen(keys[i]));
        zend_string *name = strpprintf(0, "%.*s[%s]%s", base, ZSTR_VAL(self->name), keys[i], bracket);
        Z_TRY_ADDREF_P(value);
        php_wsco_vars_register(&self->result->files, ZSTR_VAL(name), ZSTR_LEN(name), value);
        zend_string_release(name);
    }
    zval_ptr_dtor(&self->file);
}

static void register_file(upload *self)
{
    const char *bracket = strchr(ZSTR_VAL(self->name), '[');

    ensure_array(&self->result->files);
    if (self->options->parse_files && bracket && bracket != ZSTR_VAL(self->name))
        register_inverted(self, bracket);
    else
        php_wsco_vars_register(&self->result->files, ZSTR_VAL(self->name), ZSTR_LEN(self->name), &self->file);
    ZVAL_UNDEF(&self->file);
}

static void end_file(upload *self)
{
    if (self->fd >= 0)
        close(self->fd);
    self->fd = -1;
    add_assoc_long(&self->file, "size", self->size);
    register_file(self);
}

static void end_field(upload *self)
{
    zval value;

    smart_str_0(&self->value);
    if (self->value.s)
        ZVAL_STR(&value, self->value.s);
    else
        ZVAL_EMPTY_STRING(&value);
    self->value = (smart_str){0};
    ensure_array(&self->result->post);
    php_wsco_vars_register(&self->result->post, ZSTR_VAL(self->name), ZSTR_LEN(self->name), &value);
}

static wsco_rc on_end(void *arg)
{
    upload *self = arg;

    if (Z_TYPE(self->file) == IS_UNDEF)
        end_field(self);
    else
        end_file(self);
    zend_string_release(self->name);
    self->name = NULL;
    return WSCO_OK;
}

static void discard(upload *self)
{
    if (self->fd >= 0)
        close(self->fd);
    if (self->name)
        zend_string_release(self->name);
    zval_ptr_dtor(&self->file);
    smart_str_free(&self->value);
    zval_ptr_dtor(&self->result->post);
    zval_ptr_dtor(&self->result->files);
    php_wsco_upload_remove(&self->result->tmpfiles);
    zval_ptr_dtor(&self->result->tmpfiles);
}

static const char *reason(wsco_rc rc)
{
    return rc == WSCO_E_NOMEM ? "out of memory" : "malformed";
}

bool php_wsco_upload_parse(php_wsco_upload_result *result, wsco_text content_type, const wsco_buf *body,
                           const php_wsco_request_options *options, int fd)
{
    upload self = {.options = options, .result = result, .fd = -1};
    wsco_part_sink sink = {&self, on_begin, on_data, on_end};
    const char *boundary;
    size_t len;

    ZVAL_UNDEF(&self.file);
    ZVAL_UNDEF(&result->post);
    ZVAL_UNDEF(&result->files);
    ZVAL_UNDEF(&result->tmpfiles);
    if (!wsco_part_boundary(content_type.p, content_type.n, &boundary, &len)) {
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "boundary of multipart/form-data not found, fd:%d", fd);
        return false;
    }
    wsco_part_parser *parser = wsco_part_create(boundary, len, &sink);
    if (!parser)
        return false;
    wsco_rc rc = wsco_part_feed(parser, body->data ? body->data : "", body->len);
    if (rc == WSCO_OK)
        rc = wsco_part_finish(parser);
    wsco_part_destroy(parser);
    if (rc == WSCO_OK)
        return true;
    php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL, "parse multipart body failed, reason: %s", reason(rc));
    discard(&self);
    return false;
}

void php_wsco_upload_remove(zval *tmpfiles)
{
    zval *path;

    if (Z_TYPE_P(tmpfiles) != IS_ARRAY)
        return;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(tmpfiles), path) {
        /* A file that was moved away is no longer ours, even if a new one has its name. */
        if (Z_TYPE_P(path) == IS_STRING && SG(rfc1867_uploaded_files) &&
            zend_hash_del(SG(rfc1867_uploaded_files), Z_STR_P(path)) == SUCCESS)
            unlink(Z_STRVAL_P(path));
    }
    ZEND_HASH_FOREACH_END();
}

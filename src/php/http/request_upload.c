/* SPDX-License-Identifier: MIT */
/* request_upload: parses multipart bodies into $post, $files and temporary files.
 * Owns: the temporary files until the request object goes. Called by: request_props, class_request.
 * Never: runs user code; writes a file before the body is known to be well formed, or beyond a limit of
 * php.ini.
 * Tested by: tests/phpt/request. */
#include "wsco/php/http/request.h"

#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"

#include "SAPI.h"
#include "rfc1867.h"
#include "zend_smart_str.h"

#include <fcntl.h>
#include <unistd.h>

/* The numbers of PHP's UPLOAD_ERR_* constants, which no header exports. */
enum {
    UPLOAD_OK = 0,
    UPLOAD_INI_SIZE = 1,
    UPLOAD_FORM_SIZE = 2,
    UPLOAD_NO_FILE = 4,
    UPLOAD_NO_TMP_DIR = 6,
    UPLOAD_CANT_WRITE = 7
};

/* Owner: the request, which frees parser and descriptor if PHP ends meanwhile. PHP frees what it
 * allocated. */
struct php_wsco_upload {
    const php_wsco_request_options *options;
    php_wsco_upload_result *result;
    wsco_part_parser *parser;
    php_wsco_part_count count;
    zend_long form_max;   /* most bytes of a file, by a MAX_FILE_SIZE field before it; 0 = no limit */
    smart_str value;      /* of a plain field */
    zend_string *name;    /* of the current part; NULL if the part is dropped */
    zval file;            /* the entry of a file, UNDEF for a plain field */
    zend_string *unnamed; /* path of a file that is not in a list yet */
    int fd;
    int error; /* UPLOAD_* of the file */
    zend_long size;
};

static void ensure_array(zval *array)
{
    if (Z_TYPE_P(array) == IS_NULL)
        array_init(array);
}

/* The file name without the path that some clients send (RFC 7578 4.2), with either slash. */
static const char *base_name(const wsco_part_info *info, size_t *len)
{
    size_t from = info->filename_len;

    while (from > 0 && info->filename[from - 1] != '/' && info->filename[from - 1] != '\\')
        from--;
    *len = info->filename_len - from;
    return info->filename + from;
}

/* Sets all keys now, so that their order is right. What the end of the part decides is filled in then. */
static void describe(zval *file, const wsco_part_info *info)
{
    size_t len;
    const char *name = base_name(info, &len);

    array_init_size(file, 8);
    add_assoc_stringl(file, "type", info->type, info->type_len);
    add_assoc_string(file, "tmp_name", "");
    add_assoc_long(file, "size", 0);
    add_assoc_stringl(file, "name", name, len);
    add_assoc_long(file, "error", UPLOAD_OK);
}

/* move_uploaded_file() and is_uploaded_file() look the path up in this table. */
static void remember(php_wsco_upload *self, zend_string *path)
{
    if (!SG(rfc1867_uploaded_files)) {
        ALLOC_HASHTABLE(SG(rfc1867_uploaded_files));
        zend_hash_init(SG(rfc1867_uploaded_files), 8, NULL, NULL, 0);
    }
    zend_hash_add_ptr(SG(rfc1867_uploaded_files), path, path);
    self->unnamed = NULL;
    ensure_array(&self->result->tmpfiles);
    add_next_index_str(&self->result->tmpfiles, path);
}

static bool open_temporary(php_wsco_upload *self)
{
    zend_string *dir = self->options->upload_dir;
    bool named = dir && ZSTR_LEN(dir) > 0;
    zend_string *path = strpprintf(0, "%s/swoole.upfile.XXXXXX", named ? ZSTR_VAL(dir) : "/tmp");

    self->unnamed = path;
    self->fd = mkostemp(ZSTR_VAL(path), O_CLOEXEC);
    if (self->fd >= 0)
        return true;
    self->unnamed = NULL;
    zend_string_release(path);
    return false;
}

static void begin_file(php_wsco_upload *self, const wsco_part_info *info)
{
    describe(&self->file, info);
    self->size = 0;
    self->error = UPLOAD_OK;
    if (info->filename_len == 0)
        self->error = UPLOAD_NO_FILE;
    else if (!open_temporary(self))
        self->error = UPLOAD_NO_TMP_DIR;
}

static wsco_rc on_begin(void *arg, const wsco_part_info *info)
{
    php_wsco_upload *self = arg;

    ZVAL_UNDEF(&self->file);
    if (!php_wsco_limits_part(&self->count, info))
        return WSCO_OK;
    self->name = zend_string_init(info->name, info->name_len, 0);
    if (info->filename)
        begin_file(self, info);
    return WSCO_OK;
}

static void close_file(php_wsco_upload *self)
{
    if (self->fd >= 0)
        close(self->fd);
    self->fd = -1;
}

/* Removes all that was stored of a file that is not taken. */
static void discard_file(php_wsco_upload *self)
{
    close_file(self);
    if (!self->unnamed)
        return;
    unlink(ZSTR_VAL(self->unnamed));
    zend_string_release(self->unnamed);
    self->unnamed = NULL;
}

static bool write_all(php_wsco_upload *self, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t written = write(self->fd, bytes, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        self->size += written;
        bytes += written;
        n -= (size_t)written;
    }
    return true;
}

/* Appends bytes to the file. Returns UPLOAD_*. */
static int add_to_file(php_wsco_upload *self, const char *bytes, size_t n)
{
    zend_long size = self->size + (zend_long)n;

    if (PG(upload_max_filesize) > 0 && size > PG(upload_max_filesize))
        return UPLOAD_INI_SIZE;
    if (self->form_max != 0 && size > self->form_max)
        return UPLOAD_FORM_SIZE;
    return write_all(self, bytes, n) ? UPLOAD_OK : UPLOAD_CANT_WRITE;
}

static wsco_rc on_data(void *arg, const char *bytes, size_t n)
{
    php_wsco_upload *self = arg;

    if (!self->name)
        return WSCO_OK;
    if (Z_TYPE(self->file) == IS_UNDEF) {
        smart_str_appendl(&self->value, bytes, n);
        return WSCO_OK;
    }
    if (self->error == UPLOAD_OK)
        self->error = add_to_file(self, bytes, n);
    if (self->error != UPLOAD_OK)
        discard_file(self);
    return WSCO_OK;
}

/* Stores a file in the shape of $_FILES: "ups[a]" goes to ups[name][a], ups[type][a] ... */
static void register_inverted(php_wsco_upload *self, const char *bracket)
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

static void register_file(php_wsco_upload *self)
{
    const char *bracket = strchr(ZSTR_VAL(self->name), '[');

    ensure_array(&self->result->files);
    if (self->options->parse_files && bracket && bracket != ZSTR_VAL(self->name))
        register_inverted(self, bracket);
    else
        php_wsco_vars_register(&self->result->files, ZSTR_VAL(self->name), ZSTR_LEN(self->name), &self->file);
    ZVAL_UNDEF(&self->file);
}

static void end_file(php_wsco_upload *self)
{
    close_file(self);
    if (self->error == UPLOAD_OK) {
        add_assoc_str(&self->file, "tmp_name", zend_string_copy(self->unnamed));
        add_assoc_long(&self->file, "size", self->size);
        remember(self, self->unnamed);
    } else {
        add_assoc_string(&self->file, "type", "");
        add_assoc_long(&self->file, "error", self->error);
    }
    register_file(self);
}

/* A field MAX_FILE_SIZE limits the files that follow it in the form. */
static void note_form_max(php_wsco_upload *self)
{
    if (zend_string_equals_literal_ci(self->name, "MAX_FILE_SIZE"))
        self->form_max = self->value.s ? ZEND_STRTOL(ZSTR_VAL(self->value.s), NULL, 10) : 0;
}

static void end_field(php_wsco_upload *self)
{
    zval value;

    smart_str_0(&self->value);
    note_form_max(self);
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
    php_wsco_upload *self = arg;

    if (!self->name)
        return WSCO_OK;
    if (Z_TYPE(self->file) == IS_UNDEF)
        end_field(self);
    else
        end_file(self);
    zend_string_release(self->name);
    self->name = NULL;
    return WSCO_OK;
}

/* --- a whole body --- */

/* WSCO_E_INVAL: there is no boundary. */
static wsco_rc make_parser(wsco_part_parser **parser, const wsco_http_req *req, const wsco_part_sink *sink)
{
    wsco_text type = {"", 0};
    char boundary[WSCO_PART_BOUNDARY_MAX];
    size_t len;

    *parser = NULL;
    (void)wsco_http_req_find(req, "content-type", &type, NULL);
    if (!wsco_part_boundary(type.p, type.n, boundary, &len))
        return WSCO_E_INVAL;
    *parser = wsco_part_create(boundary, len, sink);
    return *parser ? WSCO_OK : WSCO_E_NOMEM;
}

static wsco_rc run(wsco_part_parser *parser, const wsco_http_req *req)
{
    wsco_rc rc = wsco_part_feed(parser, req->body.data ? req->body.data : "", req->body.len);

    return rc == WSCO_OK ? wsco_part_finish(parser) : rc;
}

static wsco_rc count_part(void *arg, const wsco_part_info *info)
{
    (void)php_wsco_limits_part(arg, info);
    return WSCO_OK;
}

static wsco_rc pass_data(void *arg, const char *bytes, size_t n)
{
    (void)arg;
    (void)bytes;
    (void)n;
    return WSCO_OK;
}

static wsco_rc pass_end(void *arg)
{
    (void)arg;
    return WSCO_OK;
}

wsco_rc php_wsco_upload_check(php_wsco_request *self, const wsco_http_req *req)
{
    zend_long fd = Z_LVAL_P(OBJ_PROP_NUM(&self->std, PHP_WSCO_REQUEST_P_FD));
    php_wsco_part_count count = {0};
    wsco_part_sink sink = {&count, count_part, pass_data, pass_end};
    wsco_part_parser *parser;
    wsco_rc rc = make_parser(&parser, req, &sink);

    if (rc == WSCO_E_INVAL) {
        php_wsco_log_client(PHP_WSCO_LOG_MULTIPART, PHP_WSCO_LOG_WARNING, 0, NULL,
                            "boundary of multipart/form-data not found, fd:" ZEND_LONG_FMT, fd);
        return rc;
    }
    if (rc == WSCO_OK)
        rc = run(parser, req);
    wsco_part_destroy(parser);
    self->excess |= (uint8_t)count.excess;
    if (rc == WSCO_OK)
        return rc;
    php_wsco_log_client(PHP_WSCO_LOG_MULTIPART, PHP_WSCO_LOG_NOTICE, 0, NULL,
                        "parse multipart body failed, reason: %s",
                        rc == WSCO_E_NOMEM ? "out of memory" : "malformed");
    return rc;
}

/* Cleans up after a parse that stopped before the end of the body, because memory was short. */
static void finish(php_wsco_upload *self)
{
    wsco_part_destroy(self->parser);
    discard_file(self);
    if (self->name)
        zend_string_release(self->name);
    zval_ptr_dtor(&self->file);
    smart_str_free(&self->value);
    efree(self);
}

void php_wsco_upload_parse(php_wsco_request *request, php_wsco_upload_result *result)
{
    php_wsco_upload *self = ecalloc(1, sizeof *self);
    wsco_part_sink sink = {self, on_begin, on_data, on_end};

    self->options = &request->options;
    self->result = result;
    self->fd = -1;
    ZVAL_UNDEF(&self->file);
    request->uploading = self;
    if (make_parser(&self->parser, request->req, &sink) != WSCO_OK ||
        run(self->parser, request->req) != WSCO_OK)
        php_wsco_set_error(-WSCO_E_NOMEM); /* the body was checked: nothing else can fail */
    request->uploading = NULL;
    finish(self);
    if (Z_TYPE(result->tmpfiles) == IS_ARRAY)
        ZVAL_COPY(&request->temporaries, &result->tmpfiles);
}

void php_wsco_upload_abandon(php_wsco_request *request)
{
    php_wsco_upload *self = request->uploading;

    if (!self)
        return;
    wsco_part_destroy(self->parser);
    close_file(self);
    if (self->unnamed)
        unlink(ZSTR_VAL(self->unnamed));
    request->uploading = NULL;
}

void php_wsco_upload_remove(zval *tmpfiles)
{
    zval *path;

    if (Z_TYPE_P(tmpfiles) != IS_ARRAY)
        return;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(tmpfiles), path) {
        /* A file that was moved away is no longer ours, even if another file has its name now. */
        if (Z_TYPE_P(path) == IS_STRING && SG(rfc1867_uploaded_files) &&
            zend_hash_del(SG(rfc1867_uploaded_files), Z_STR_P(path)) == SUCCESS)
            unlink(Z_STRVAL_P(path));
    }
    ZEND_HASH_FOREACH_END();
}

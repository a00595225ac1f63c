--TEST--
functions: swoole_mime_type_get() is the type by the extension, in any case of letters
--FILE--
<?php
foreach (['index.html', '/a/b.c/x.JPG', 'x.tar.gz', 'x.unknown', 'x', ''] as $name) {
    echo "$name ", swoole_mime_type_get($name), "\n";
}
?>
--EXPECT--
index.html text/html
/a/b.c/x.JPG image/jpeg
x.tar.gz application/gzip
x.unknown application/octet-stream
x application/octet-stream
 application/octet-stream

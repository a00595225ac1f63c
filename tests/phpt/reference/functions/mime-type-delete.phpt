--TEST--
functions: swoole_mime_type_delete() takes a type away
--FILE--
<?php
var_dump(swoole_mime_type_delete('html'), swoole_mime_type_get('a.html'), swoole_mime_type_delete('html'));
?>
--EXPECT--
bool(true)
string(24) "application/octet-stream"
bool(false)

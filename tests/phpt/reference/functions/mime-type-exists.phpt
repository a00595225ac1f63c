--TEST--
functions: swoole_mime_type_exists() tells whether a file name has a type
--FILE--
<?php
var_dump(swoole_mime_type_exists('a.html'), swoole_mime_type_exists('a.wsco'));
swoole_mime_type_add('wsco', 'application/x-wsco');
var_dump(swoole_mime_type_exists('a.wsco'));
?>
--EXPECT--
bool(true)
bool(false)
bool(true)

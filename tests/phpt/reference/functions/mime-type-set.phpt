--TEST--
functions: swoole_mime_type_set() replaces a type
--FILE--
<?php
swoole_mime_type_set('html', 'other/type');
swoole_mime_type_set('wsco', 'application/x-wsco');
var_dump(swoole_mime_type_get('a.html'), swoole_mime_type_get('a.wsco'));
?>
--EXPECT--
string(10) "other/type"
string(18) "application/x-wsco"

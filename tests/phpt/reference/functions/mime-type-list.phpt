--TEST--
functions: swoole_mime_type_list() has all types
--FILE--
<?php
$before = swoole_mime_type_list();
var_dump($before['html']);
swoole_mime_type_add('wsco', 'application/x-wsco');
echo json_encode(array_diff_assoc(swoole_mime_type_list(), $before), JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
string(9) "text/html"
{"wsco":"application/x-wsco"}

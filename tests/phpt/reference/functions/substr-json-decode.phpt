--TEST--
functions: swoole_substr_json_decode() decodes a part of a string
--FILE--
<?php
var_dump(swoole_substr_json_decode('xx[1,2]yy', 2, 5), swoole_substr_json_decode('xx{"a":1}', 2, 0, true));
?>
--EXPECT--
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
array(1) {
  ["a"]=>
  int(1)
}

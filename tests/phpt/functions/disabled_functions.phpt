--TEST--
Where the functions of PHP that ours call are disabled: an Error says so, and a misspelt option is told without a proposal
--INI--
disable_functions=json_decode,unserialize,levenshtein
--FILE--
<?php
$calls = [
    fn () => swoole_substr_json_decode('{"a":1}', 0),
    fn () => swoole_substr_unserialize(serialize(1), 0),
];
foreach ($calls as $call) {
    try {
        var_dump($call());
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
}
Co::set(['max_corutine' => 3]);
var_dump(Co::getOptions());
?>
--EXPECTF--
json_decode() is disabled
unserialize() is disabled

Warning: Swoole\Coroutine::set(): unknown option max_corutine in %s on line %d
array(1) {
  ["max_corutine"]=>
  int(3)
}

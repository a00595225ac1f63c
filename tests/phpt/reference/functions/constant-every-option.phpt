--TEST--
functions: Every option that set() knows has its constant
--FILE--
<?php
$constants = (new ReflectionClass('Swoole\Constant'))->getConstants();
$source = file_get_contents(__DIR__ . '/../../../../src/php/runtime/option_names.c');
preg_match_all('/^    \{"([a-z0-9_]+)", /m', $source, $m);
var_dump(count($m[1]) > 100);
foreach ($m[1] as $option) {
    if (($constants['OPTION_' . strtoupper($option)] ?? null) !== $option) {
        echo "no constant for $option\n";
    }
}
?>
--EXPECT--
bool(true)

--TEST--
coroutine: Entries and properties are separate
--FILE--
<?php
go(function () {
    $context = Co::getContext();
    $context['a'] = 'entry';
    $context->b = 'property';
    var_dump(isset($context->a), isset($context['b']), $context['a'], $context->b);
    var_dump($context->a, $context['b']);
});
?>
--EXPECTF--
bool(false)
bool(false)
string(5) "entry"
string(8) "property"

Warning: Undefined property: Swoole\Coroutine\Context::$a in %s on line %d

Warning: Undefined array key "b" in %s on line %d
NULL
NULL

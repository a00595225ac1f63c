--TEST--
getContext(): one object for each coroutine, entries and properties apart
--FILE--
<?php
var_dump(Co::getContext());
Co\run(function () {
    $context = Co::getContext();
    var_dump(get_class($context), $context instanceof ArrayObject, $context === Co::getContext());
    $context['a'] = 1;
    $context->b = 2;
    var_dump(isset($context->a), isset($context['b']), count($context), $context->getFlags());
    $id = go(function () use ($context) {
        var_dump(Co::getContext() === $context);
        Co::getContext()['mine'] = Co::getCid();
        Co::yield();
    });
    var_dump(Co::getContext($id)['mine'] === $id, Co::getContext(99));
    defer(function () {
        var_dump(Co::getContext()['a']);
    });
    Co::resume($id);
    var_dump(Co::getContext($id));
});
?>
--EXPECT--
NULL
string(24) "Swoole\Coroutine\Context"
bool(true)
bool(true)
bool(false)
bool(false)
int(1)
int(0)
bool(false)
bool(true)
NULL
NULL
int(1)

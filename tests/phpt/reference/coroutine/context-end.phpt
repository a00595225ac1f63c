--TEST--
coroutine: A context is dropped when its coroutine ends, after the defers; values of properties before those of entries
--FILE--
<?php
class Value
{
    public function __construct(private string $name)
    {
    }

    public function __destruct()
    {
        echo "$this->name is destroyed\n";
    }
}
go(function () {
    $context = Co::getContext();
    $context['x'] = new Value('entry');
    $context->x = new Value('property');
    unset($context);
    defer(fn () => print("deferred\n"));
    echo "ends\n";
});
echo "after\n";
?>
--EXPECT--
ends
deferred
property is destroyed
entry is destroyed
after

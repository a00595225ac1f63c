--TEST--
a name is shown in one line and cut between characters; whatever is no string is no name, and no code of the script runs
--FILE--
<?php
class Text
{
    public function __toString(): string
    {
        exit('not to be converted');
    }
}
class Entries
{
    public string $name = 'of an object';

    public function __get($name)
    {
        exit('not to be read');
    }
}
Co\run(function () {
    $id = go(fn () => Co::yield());
    $context = Co::getContext($id);
    $show = function (mixed $name) use ($id, $context): void {
        $context['name'] = $name;
        ob_start();
        Co::printBackTrace($id, 0, 1);
        echo preg_replace('/^#0.*\n/m', '', ob_get_clean()) ?: "none\n";
    };
    $show("two\nlines\r\0\x7f\tand more");
    $show(str_repeat('x', 64));
    $show(str_repeat('x', 65));
    $show(str_repeat('x', 63) . "\u{20ac}");
    $show(str_repeat("\x80", 70));
    $show('');
    $show(5);
    $show(null);
    $show(['name']);
    $show(new Text());
    $name = 'by reference';
    $context->exchangeArray(['name' => &$name]);
    ob_start();
    Co::printBackTrace($id, 0, 1);
    echo strtok(ob_get_clean(), "\n"), "\n";
    $context->exchangeArray(new Entries());
    ob_start();
    Co::printBackTrace($id, 0, 1);
    echo substr(ob_get_clean(), 0, 2), "\n";
    Co::resume($id);
});
?>
--EXPECT--
[Coroutine-2] two?lines????and more
[Coroutine-2] xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
[Coroutine-2] xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
[Coroutine-2] xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
none
none
none
none
none
none
[Coroutine-2] by reference
#0

--TEST--
coroutine: getBackTrace() has the frames of a coroutine; false for an unknown id
--FILE--
<?php
function inner()
{
    Co::yield();
}
go(function () {
    $id = go(fn () => inner());
    foreach (Co::getBackTrace($id) as $frame) {
        echo $frame['class'] ?? '', $frame['type'] ?? '', preg_replace('/{closure.*}/', '{closure}', $frame['function']), ' ', $frame['line'] ?? '-', "\n";
    }
    var_dump(count(Co::getBackTrace($id, 0, 1)), Co::getBackTrace(99), Co::getBackTrace()[0]['function']);
    Co::resume($id);
});
?>
--EXPECTF--
Swoole\Coroutine::yield 4
inner 7
{closure%S} -
int(1)
bool(false)
string(%d) "{closure%S}"

--TEST--
coroutine: printBackTrace() prints them
--FILE--
<?php
function inner()
{
    Co::yield();
}
go(function () {
    $id = go(fn () => inner());
    ob_start();
    Co::printBackTrace($id);
    echo preg_replace('/{closure.*?}/', '{closure}', str_replace(__FILE__, 'FILE', ob_get_clean()));
    Co::resume($id);
});
?>
--EXPECTF--
#0 FILE(4): Swoole\Coroutine::yield()
#1 FILE(7): inner()
#2 [internal function]: {closure%S}()

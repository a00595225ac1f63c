--TEST--
a run that does not end is logged while it goes on, even when it never gives the loop back
--FILE--
<?php
require __DIR__ . '/../inc/watchdog.inc';

function endless(): void
{
    while (LateLog::size() === 0);
}
Co\run(function () {
    Co::getContext()['name'] = 'spins';
    endless();
});
// Another line comes each second, should the end of the run take that long.
echo preg_replace("/: .*/s", "", LateLog::lines());
?>
--EXPECT--
WARNING	coroutine N spins has kept the loop for N ms and goes on

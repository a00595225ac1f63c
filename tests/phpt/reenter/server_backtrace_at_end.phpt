--TEST--
destructors at the end of a server find it neither in a backtrace nor through a WeakReference
--FILE--
<?php
require __DIR__ . '/here.inc';
class Looks
{
    public static ?WeakReference $server = null;
    public static array $kept = [];
    public function __destruct()
    {
        foreach (debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT) as $frame) {
            if (isset($frame['object']) && $frame['object'] !== $this) {
                self::$kept[] = $frame['object'];
            }
        }
        self::$kept[] = self::$server->get();
        echo "looked\n";
    }
}
Co\run(function () {
    $server = new Co\Http\Server('127.0.0.1', 0);
    Looks::$server = WeakReference::create($server);
    $looks = new Looks;
    $handler = function ($request, $response) use ($looks) {
        $GLOBALS['server']->shutdown();
        unset($GLOBALS['server']);
        Co::sleep(0.002);
        $response->end('bye');
        return $looks;
    };
    $server->handle('/', $handler);
    unset($handler, $looks);
    $GLOBALS['server'] = $server;
    $port = $server->port;
    go(function () use ($port) {
        $stream = say_here($port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        echo substr(hear_here($stream, '/bye/'), -3), "\n";
    });
    go(function () {
        $GLOBALS['server']->start();
    });
});
var_dump(array_filter(Looks::$kept), Looks::$server->get());
?>
--EXPECT--
looked
bye
array(0) {
}
NULL

--TEST--
push(): __toString, __get and a getter that throws, closes the connection or pushes itself
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("pushes", $ws->push(new Text(function () use ($ws) { $ws->push("inner"); return "outer"; })));
    try {
        $ws->push(new Text(fn () => throw new Exception("no text")));
    } catch (Exception $e) {
        say("throws", $e);
    }
    $lazy = new Lazy;
    unset($lazy->data, $lazy->flags, $lazy->finish);
    say("lazy", $ws->push($lazy));
    $lazyClose = new LazyClose;
    unset($lazyClose->code, $lazyClose->reason);
    say("pack", bin2hex((string) $lazyClose));
    say("closes", $ws->push(new Text(function () use ($ws) { $ws->close(); return "too late"; })));
', setup: '
    class Text {
        function __construct(private Closure $text) {}
        function __toString() { return ($this->text)(); }
    }
    class Lazy extends Swoole\WebSocket\Frame {
        function __get($name) {
            return ["data" => str_repeat("lazy ", 2), "flags" => 1, "finish" => null][$name];
        }
    }
    class LazyClose extends Swoole\WebSocket\CloseFrame {
        function __get($name) { return ["code" => "4001", "reason" => str_repeat("r", 3)][$name]; }
    }
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n", $c->readText(), "\n", $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
inner
outer
lazy lazy 
pushes true
throws Exception: no text
lazy true
pack '88050fa1727272'
closes false/9

--TEST--
Server::set(): the destructor of an old value calls it again
--FILE--
<?php
ini_set('error_reporting', E_ALL & ~E_WARNING); // of unknown options
class Again
{
    public $server;
    public function __destruct()
    {
        $more = [];
        for ($i = 0; $i < 200; $i++) {
            $more["k$i"] = $i;
        }
        $this->server->set($more);
    }
}
function test(object $server, string $property): void
{
    $again = new Again;
    $again->server = $server;
    $server->set(['x' => $again]);
    unset($again);
    $server->set(['x' => 1]);
    $settings = $server->$property;
    var_dump($settings['x'], $settings['k199']);

    // No array at all.
    $again = new Again;
    $again->server = $server;
    $server->$property = $again;
    unset($again);
    $server->set(['x' => 2]);
    var_dump($server->$property['x'], count($server->$property));
}
test(new Co\Http\Server('127.0.0.1', 0), 'settings');
test(new Co\Server('127.0.0.1', 0), 'setting');
?>
--EXPECT--
int(1)
int(199)
int(2)
int(201)
int(1)
int(199)
int(2)
int(201)

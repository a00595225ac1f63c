--TEST--
TCP server: the constructor meets settings that are there already
--FILE--
<?php
class Replaces
{
    public $server;
    public function __destruct()
    {
        $this->server->setting = ['instead' => str_repeat('x', 20)];
        echo "destroyed\n";
    }
}
$server = (new ReflectionClass('Co\Server'))->newInstanceWithoutConstructor();
$replaces = new Replaces;
$replaces->server = $server;
$server->setting = ['open_ssl' => $replaces];
unset($replaces);
$server->__construct('127.0.0.1', 0);
echo json_encode($server->setting), "\n";
?>
--EXPECT--
destroyed
{"instead":"xxxxxxxxxxxxxxxxxxxx"}

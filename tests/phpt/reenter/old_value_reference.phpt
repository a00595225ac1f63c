--TEST--
the server writes through references to its properties, as far as their types allow
--FILE--
<?php
ini_set('error_reporting', E_ALL & ~E_WARNING); // of unknown options
class Typed
{
    public ?string $text = null;
    public ?int $number = null;
}
$server = new Co\Http\Server('127.0.0.1', 0);
$server->settings = null;
$server->errCode = null;
$typed = new Typed;
$typed->text = &$server->settings;
try {
    $server->set(['x' => 1]);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
var_dump($typed->text);
unset($typed->text);
$plain = &$server->settings;
$server->set(['x' => 2]);
echo json_encode($plain), "\n";
?>
--EXPECT--
Cannot assign array to reference held by property Typed::$text of type ?string
NULL
{"x":2}

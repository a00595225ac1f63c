--TEST--
functions: Constant::EVENT_* is the name of each event
--FILE--
<?php
use Swoole\Constant;

echo implode(' ', [Constant::EVENT_REQUEST, Constant::EVENT_MESSAGE, Constant::EVENT_WORKER_START, Constant::EVENT_PIPE_MESSAGE]), "\n";
?>
--EXPECT--
request message workerStart pipeMessage

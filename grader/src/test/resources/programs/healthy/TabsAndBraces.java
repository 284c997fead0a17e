// trap: check/dropout-after-output
// why: dropout is the last thing that this file adds in its text, but not in the network: the
//      layers are put together backwards.

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;

public class TabsAndBraces
{
	static Block output()
	{
		return Linear.builder().setUnits(8).build();
	}

	static Block hidden()
	{
		return new SequentialBlock()
			.add(Linear.builder().setUnits(64).build())
			.add(Activation::relu)
			.add(Dropout.builder().optRate(.5f).build());
	}

	public static void main(String[] args)
	{
		Block out = output();
		Block in = hidden();
		SequentialBlock net = new SequentialBlock();
		net.add(in);
		net.add(out);
		try (NDManager manager = NDManager.newBaseManager())
		{
			net.initialize(manager, DataType.FLOAT32, new Shape(1, 20));
			System.out.println(net);
		}
	}
}

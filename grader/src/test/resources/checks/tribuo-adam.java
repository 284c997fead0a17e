// case: Tribuo's
import org.tribuo.math.optimisers.Adam;

class Case {
  Trainer<Label> trainer() {
    return new LinearSGDTrainer(new LogMulticlass(), new Adam(), 50, 42L);
    //                                               ^^^ check/tribuo-adam
  }
}
// case: another optimizer of Tribuo, and Adam of DJL
import org.tribuo.math.optimisers.AdaGrad;

class Case {
  Trainer<Label> trainer() {
    return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 50, 42L);
  }

  Optimizer djl() {
    return Optimizer.adam().build();
  }
}

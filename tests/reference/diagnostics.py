# Reference values of R-hat and effective sample sizes for short chains, by ArviZ. Run in this folder.
import warnings; warnings.filterwarnings("ignore")
import numpy as np, json, arviz as az, scipy
rng=np.random.default_rng(20210612)
def ar(phi,m,n,scale=None):
    x=np.zeros((m,n)); e=rng.standard_normal((m,n))
    for t in range(n): x[:,t]=(phi*x[:,t-1] if t else 0)+e[:,t]
    return x
cases={
 "independent": ar(0,4,60),
 "slow, four chains": ar(.9,4,80),
 "swinging": ar(-.6,2,50),
 "one chain, odd length": ar(.5,1,43),
 "one chain apart": ar(.3,4,50)+np.array([[0],[0],[0],[2.]]),
 "one chain wider": ar(.3,4,50)*np.array([[1],[1],[1],[4.]]),
 "Cauchy": rng.standard_cauchy((4,50)),
 "ties": np.round(ar(.4,3,45)),
 "drifting": ar(.2,2,60)+np.linspace(0,3,60),
 "short": ar(.2,2,9),
}
out=[]
for name,x in cases.items():
    x=np.round(x,6)
    out.append(dict(name=name, chains=x.tolist(),
      r_hat=float(az.rhat(x,method="rank")), split_r_hat=float(az.rhat(x,method="split")),
      ess_bulk=float(az.ess(x,method="bulk")), ess_tail=float(az.ess(x,method="tail")),
      ess_mean=float(az.ess(x,method="mean")), ess_median=float(az.ess(x,method="quantile",prob=.5)),
      mcse_mean=float(az.mcse(x,method="mean"))))
clean=lambda v: None if isinstance(v,float) and v!=v else v
out=[{k: clean(v) for k,v in o.items()} for o in out]
json.dump(dict(about=f"ArviZ {az.__version__}, NumPy {np.__version__}, SciPy {scipy.__version__}; made by diagnostics.py", cases=out), open("diagnostics.json","w"), indent=0)
for o in out: print(o["name"], {k:v for k,v in o.items() if k not in("name","chains")})

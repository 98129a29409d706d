"""The constructions in which news says who said what, one file a construction or small family."""

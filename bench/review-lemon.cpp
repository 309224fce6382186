// A baseline for `npm run bench -- review`: LEMON's network simplex on a network in DIMACS-like lines.
// Input: "nodes arcs", then for each node its supply, then for each arc "source target lower capacity cost".
// Output: "cost seconds", the time of the solver alone, or "infeasible seconds".
#include <chrono>
#include <cstdio>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <vector>

using namespace lemon;

int main() {
  int nodes, arcs;
  if (scanf("%d %d", &nodes, &arcs) != 2) return 2;
  SmartDigraph graph;
  graph.reserveNode(nodes);
  graph.reserveArc(arcs);
  for (int at = 0; at < nodes; ++at) graph.addNode();
  SmartDigraph::NodeMap<int> supply(graph);
  for (int at = 0; at < nodes; ++at) {
    int value;
    if (scanf("%d", &value) != 1) return 2;
    supply[graph.nodeFromId(at)] = value;
  }
  SmartDigraph::ArcMap<int> lower(graph), upper(graph);
  SmartDigraph::ArcMap<long long> cost(graph);
  for (int at = 0; at < arcs; ++at) {
    int source, target, least, most;
    long long value;
    if (scanf("%d %d %d %d %lld", &source, &target, &least, &most, &value) != 5) return 2;
    SmartDigraph::Arc arc = graph.addArc(graph.nodeFromId(source), graph.nodeFromId(target));
    lower[arc] = least;
    upper[arc] = most;
    cost[arc] = value;
  }
  auto begun = std::chrono::steady_clock::now();
  NetworkSimplex<SmartDigraph, int, long long> simplex(graph);
  simplex.lowerMap(lower).upperMap(upper).costMap(cost).supplyMap(supply);
  auto status = simplex.run();
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  if (status != NetworkSimplex<SmartDigraph, int, long long>::OPTIMAL) printf("infeasible %.6f\n", seconds);
  else printf("%lld %.6f\n", simplex.totalCost<long long>(), seconds);
}

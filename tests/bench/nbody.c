/* nbody.py in C. */
#include <math.h>
#include <stdio.h>

struct body {
    double x, y, z, vx, vy, vz, mass;
};

enum { COUNT = 5 };

static void advance(struct body *bodies, double dt)
{
    for (int i = 0; i < COUNT; i++) {
        struct body *a = &bodies[i];
        for (int j = i + 1; j < COUNT; j++) {
            struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (square * sqrt(square));
            a->vx -= dx * b->mass * magnitude;
            a->vy -= dy * b->mass * magnitude;
            a->vz -= dz * b->mass * magnitude;
            b->vx += dx * a->mass * magnitude;
            b->vy += dy * a->mass * magnitude;
            b->vz += dz * a->mass * magnitude;
        }
    }
    for (int i = 0; i < COUNT; i++) {
        bodies[i].x += dt * bodies[i].vx;
        bodies[i].y += dt * bodies[i].vy;
        bodies[i].z += dt * bodies[i].vz;
    }
}

static double energy(const struct body *bodies)
{
    double total = 0.0;
    for (int i = 0; i < COUNT; i++) {
        const struct body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < COUNT; j++) {
            const struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

int main(void)
{
    struct body bodies[COUNT] = {
        { 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.0 },
        { 4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04 },
        { 8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01 },
        { 12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.002 },
        { 15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002 },
    };
    printf("%.9f\n", energy(bodies));
    for (int i = 0; i < 12000; i++) {
        advance(bodies, 0.01);
    }
    printf("%.9f\n", energy(bodies));
    return 0;
}

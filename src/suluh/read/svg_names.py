"""What a drawing may consist of: elements, attributes, names. What is not listed is refused.

Nothing here can run, load or lead anywhere: no script, no HTML, no link, no picture inside, no
animation. Source: SVG 2, appendices of elements and attributes; Filter Effects 1.
"""

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
# Names of drawing programs and of descriptions: what bears them may stand in `metadata` only.
DESCRIPTIONS = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.serif.com/",
}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _names(
    """
    svg g defs symbol use switch title desc metadata style view
    path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence
    """
)
ATTRIBUTES = _names(
    """
    id class style lang role tabindex focusable version baseProfile viewBox preserveAspectRatio
    width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform
    dx dy rotate textLength lengthAdjust startOffset method spacing side
    gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
    patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
    refX refY orient media type systemLanguage requiredFeatures requiredExtensions zoomAndPan
    enable-background filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix
    divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
    specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
    azimuth elevation stdDeviation radius z pointsAtX pointsAtY pointsAtZ limitingConeAngle
    baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline fill
    fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
    font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
    glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color
    line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-align text-anchor text-decoration text-rendering
    transform-box transform-origin unicode-bidi vector-effect visibility white-space
    word-spacing writing-mode
    """
)
